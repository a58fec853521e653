package com.aurastream.intel.analysis.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rate control (Benjamini and Hochberg 1995): of the tests whose q-value is at most 0.10, no more than a
 * tenth are expected to be chance findings, and where nothing is true, something is found in at most a tenth of samples.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The q-values of a family of tests.
     *
     * @param p the p-values of all tests that were made, between 0 and 1
     * @return in the order of {@code p}, the smallest false discovery rate at which each test counts as a finding
     */
    public static double[] qValues(double... p) {
        int[] largestFirst = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int position = 0; position < p.length; position++) {
            int rank = p.length - position;
            least = Math.min(least, p[largestFirst[position]] * p.length / rank);
            q[largestFirst[position]] = least;
        }
        return q;
    }
}
