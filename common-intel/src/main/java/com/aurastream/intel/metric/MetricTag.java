package com.aurastream.intel.metric;

/**
 * A tag of a metric.
 *
 * @param name as Micrometer spells it; Prometheus has underscores for points
 * @param meaning what its values are
 */
public record MetricTag(String name, String meaning) {}
