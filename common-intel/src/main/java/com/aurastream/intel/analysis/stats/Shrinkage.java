package com.aurastream.intel.analysis.stats;

import java.util.Arrays;

/**
 * Empirical-Bayes shrinkage of group estimates towards a common mean (normal-normal model): a group's own estimate counts
 * as much as the true spread between groups allows against its sampling error.
 *
 * @param between variance of the true group values around the common mean, 0 when the groups do not differ
 */
public record Shrinkage(double between) {

    /**
     * Learns the spread between groups by the method of moments: the mean squared distance from the expected values, less what the
     * sampling errors alone explain, and never negative.
     *
     * @param deviations each group's estimate minus what is expected of it
     * @param variances sampling variance of each estimate
     * @throws IllegalArgumentException when the lengths differ
     */
    public static Shrinkage learn(double[] deviations, double[] variances) {
        if (deviations.length != variances.length) {
            throw new IllegalArgumentException("each deviation needs a variance");
        }
        double spread = Arrays.stream(deviations).map(d -> d * d).average().orElse(0);
        double noise = Arrays.stream(variances).average().orElse(0);
        return new Shrinkage(Math.max(0, spread - noise));
    }

    /**
     * For intervals: a spread that is at least one standard error of its own estimate, so that groups whose observed spread
     * happens to be below their noise are not declared equal beyond doubt.
     *
     * @param variances the sampling variances that it was learnt with
     */
    public Shrinkage withAtLeastItsError(double[] variances) {
        double noise = Arrays.stream(variances).average().orElse(0);
        return new Shrinkage(Math.max(between, noise * Math.sqrt(2.0 / Math.max(1, variances.length))));
    }

    /** The share of a group's own deviation that is believed: 0 to 1. */
    public double weight(double variance) {
        return between == 0 ? 0 : between / (between + variance);
    }

    /** What is believed of a deviation. */
    public double shrink(double deviation, double variance) {
        return weight(variance) * deviation;
    }

    /** Variance of the true deviation around the shrunk one. */
    public double posteriorVariance(double variance) {
        return weight(variance) * variance;
    }
}
