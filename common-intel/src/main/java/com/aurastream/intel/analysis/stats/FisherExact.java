package com.aurastream.intel.analysis.stats;

/**
 * Fisher's exact test of two shares (Fisher 1935): given how many have a feature in all, how unlikely is it that they are divided
 * between the groups as unevenly as this.
 */
public final class FisherExact {

    /** Tables that are as likely as the observed one but for rounding count as equally likely. */
    private static final double TIE = 1 + 1e-9;

    private FisherExact() {}

    /**
     * The two-sided p-value: the probability of all divisions that are no likelier than the observed one.
     *
     * @param first how many of the first group have the feature
     * @param firstSize size of the first group, at least 1
     * @param second how many of the second group have it
     * @param secondSize size of the second group, at least 1
     * @throws IllegalArgumentException when a count is not between 0 and its group's size, or a group is empty
     */
    public static double twoSided(int first, int firstSize, int second, int secondSize) {
        if (firstSize < 1 || secondSize < 1 || first < 0 || second < 0 || first > firstSize || second > secondSize) {
            throw new IllegalArgumentException(
                    "not two shares: " + first + " of " + firstSize + ", " + second + " of " + secondSize);
        }
        int carriers = first + second;
        int least = Math.max(0, carriers - secondSize);
        int most = Math.min(carriers, firstSize);
        double[] weights = weights(least, most, firstSize, secondSize, carriers);
        double all = 0;
        double extreme = 0;
        for (double weight : weights) {
            all += weight;
            extreme += weight <= weights[first - least] * TIE ? weight : 0;
        }
        return Math.min(1, extreme / all);
    }

    /** Hypergeometric probabilities up to a factor, the likeliest 1. */
    private static double[] weights(int least, int most, int firstSize, int secondSize, int carriers) {
        double[] logs = new double[most - least + 1];
        double largest = 0;
        for (int i = 1; i < logs.length; i++) {
            int k = least + i;
            double odds =
                    (double) (firstSize - k + 1) * (carriers - k + 1) / ((double) k * (secondSize - carriers + k));
            logs[i] = logs[i - 1] + StrictMath.log(odds);
            largest = Math.max(largest, logs[i]);
        }
        double[] weights = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            weights[i] = StrictMath.exp(logs[i] - largest);
        }
        return weights;
    }
}
