/**
 * What a thumbnail's pixels measure, and which of it goes with performance: winners against a control group. Pure: no Spring, no clock,
 * no image library.
 */
@NullMarked
package com.aurastream.intel.analysis.thumbnail;

import org.jspecify.annotations.NullMarked;
