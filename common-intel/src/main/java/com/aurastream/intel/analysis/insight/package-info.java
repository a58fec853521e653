/**
 * The one thing worth knowing today, chosen among what the other analyses found. Pure: no Spring, no clock, no chance.
 */
@NullMarked
package com.aurastream.intel.analysis.insight;

import org.jspecify.annotations.NullMarked;
