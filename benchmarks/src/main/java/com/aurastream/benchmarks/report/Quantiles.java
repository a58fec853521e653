package com.aurastream.benchmarks.report;

import java.util.List;

/** Quantiles of measured values. */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The smallest value that at least the given part of the values does not exceed.
     *
     * @param values at least one
     * @param part above 0, at most 1; 0.5 for the median
     */
    public static double of(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
