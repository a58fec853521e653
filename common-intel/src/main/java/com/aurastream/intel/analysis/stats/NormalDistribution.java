package com.aurastream.intel.analysis.stats;

/** Probabilities of the standard normal distribution; its quantiles are in {@link Normal}. */
public final class NormalDistribution {

    private static final double[] CHEBYSHEV = {
        0.17087277,
        -0.82215223,
        1.48851587,
        -1.13520398,
        0.27886807,
        -0.18628806,
        0.09678418,
        0.37409196,
        1.00002368,
        -1.26551223
    };

    private NormalDistribution() {}

    /**
     * The probability of a value at or below z.
     *
     * <p>Complementary error function by the Chebyshev fit of Press et al., Numerical Recipes (erfcc); relative error
     * below 1.2e-7 everywhere.
     */
    public static double below(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + x / 2);
        double fit = 0;
        for (double coefficient : CHEBYSHEV) {
            fit = fit * t + coefficient;
        }
        double beyond = t * Math.exp(-x * x + fit) / 2;
        return z >= 0 ? 1 - beyond : beyond;
    }

    /** The probability of a value at least as far from 0 as z. */
    public static double twoSided(double z) {
        return Math.min(1, 2 * below(-Math.abs(z)));
    }
}
