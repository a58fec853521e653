/**
 * Clips by the moment that they show: which moments gain views fast, and what a day's clips amounted to. Pure: no Spring, no clock.
 */
@NullMarked
package com.aurastream.intel.analysis.clip;

import org.jspecify.annotations.NullMarked;
