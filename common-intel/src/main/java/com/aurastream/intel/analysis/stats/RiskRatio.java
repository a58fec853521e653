package com.aurastream.intel.analysis.stats;

/**
 * How many times as frequent something is in one group as in another: the ratio of the shares with half a case added to each count and
 * each size (Walter 1975), so that it stays finite, and its 90 % interval on the logarithm (Katz, Baptista, Azen and Pike 1978).
 */
public final class RiskRatio {

    private static final double HALF = 0.5;

    private RiskRatio() {}

    /**
     * The ratio with its 90 % interval.
     *
     * @param first cases in the first group
     * @param firstSize size of the first group, at least {@code first}
     * @param second cases in the second group
     * @param secondSize size of the second group, at least {@code second}
     * @return the ratio; {@code n} is the number of cases in both groups
     */
    public static Estimate of(int first, int firstSize, int second, int secondSize) {
        double log = StrictMath.log(share(first, firstSize) / share(second, secondSize));
        double half = Normal.Z90 * StrictMath.sqrt(variance(first, firstSize) + variance(second, secondSize));
        return new Estimate(
                StrictMath.exp(log), StrictMath.exp(log - half), StrictMath.exp(log + half), first + second);
    }

    private static double share(int cases, int size) {
        return (cases + HALF) / (size + HALF);
    }

    private static double variance(int cases, int size) {
        return 1 / (cases + HALF) - 1 / (size + HALF);
    }
}
