package com.aurastream.intel.analysis.stats;

import java.util.List;

/**
 * The sum of rates that were each counted over a time of its own, with the gamma interval of Fay and Feuer (1997, Statistics in
 * Medicine 16, 791-801). Of one rate it is Garwood's (1936) exact Poisson interval. The quantiles of the chi-squared
 * distribution are Wilson and Hilferty's (1931), which for one rate is known as Byar's approximation: never more than 0.03 events off.
 */
public final class PoissonRates {

    private PoissonRates() {}

    /**
     * Events and the time in which they were counted.
     *
     * @param events not negative
     * @param exposure positive, in the unit of time that the rate is wanted in
     */
    public record Counted(double events, double exposure) {}

    /**
     * The sum of the rates with its 90 % interval.
     *
     * @param counted at least one
     * @return n is the number of counts
     * @throws IllegalArgumentException when there is none
     */
    public static Estimate sum(List<Counted> counted) {
        if (counted.isEmpty()) {
            throw new IllegalArgumentException("a sum of rates needs at least one");
        }
        double rate = 0;
        double variance = 0;
        double largestWeight = 0;
        for (Counted count : counted) {
            double weight = 1 / count.exposure();
            rate += weight * count.events();
            variance += weight * weight * count.events();
            largestWeight = Math.max(largestWeight, weight);
        }
        double lo = rate == 0 ? 0 : gammaQuantile(rate, variance, -Normal.Z90);
        double hi = gammaQuantile(rate + largestWeight, variance + largestWeight * largestWeight, Normal.Z90);
        return new Estimate(rate, Math.min(lo, rate), Math.max(hi, rate), counted.size());
    }

    /** The quantile of the gamma distribution with this mean and variance, at a normal quantile z. */
    private static double gammaQuantile(double mean, double variance, double z) {
        double shape = mean * mean / variance;
        double root = Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)));
        return mean * root * root * root;
    }
}
