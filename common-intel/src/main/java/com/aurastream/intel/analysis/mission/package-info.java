/**
 * Things that a creator can do, each with a measurable target, and the choice among them. Pure: no Spring, no clock, no chance.
 */
@NullMarked
package com.aurastream.intel.analysis.mission;

import org.jspecify.annotations.NullMarked;
