package com.aurastream.intel.analysis.stats;

/** A share and its uncertainty (Wilson 1927): the interval stays within 0 to 1 and does not collapse at either end. */
public final class Wilson {

    private Wilson() {}

    /**
     * The observed share with its 90 % score interval.
     *
     * @param successes how many have the property
     * @param n how many were looked at, at least one
     * @throws IllegalArgumentException when n is not positive or successes are outside 0 to n
     */
    public static Estimate share(long successes, int n) {
        if (n <= 0 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("no share: " + successes + " of " + n);
        }
        return around((double) successes / n, n, n);
    }

    /**
     * Like {@link #share(long, int)} for a share that is not a count, such as a mid-rank.
     *
     * @param share between 0 and 1
     * @param n sample size, at least one
     */
    public static Estimate share(double share, int n) {
        if (n <= 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no share: " + share + " of " + n);
        }
        return around(share, n, n);
    }

    private static Estimate around(double p, double weight, int n) {
        double z2 = Normal.Z90 * Normal.Z90;
        double centre = (p + z2 / (2 * weight)) / (1 + z2 / weight);
        double half = Normal.Z90 * Math.sqrt(p * (1 - p) / weight + z2 / (4 * weight * weight)) / (1 + z2 / weight);
        return new Estimate(p, Math.max(0, Math.min(p, centre - half)), Math.min(1, Math.max(p, centre + half)), n);
    }
}
