/**
 * The catalogue of the fleet's metrics, and the only place that registers them; knows nothing of what they measure.
 */
@NullMarked
package com.aurastream.intel.metric;

import org.jspecify.annotations.NullMarked;
