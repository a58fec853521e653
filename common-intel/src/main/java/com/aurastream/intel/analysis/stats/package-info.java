/**
 * Small statistics that every analyzer shares: estimates with intervals, quantiles. Nothing of videos or streams.
 */
@NullMarked
package com.aurastream.intel.analysis.stats;

import org.jspecify.annotations.NullMarked;
