package com.aurastream.intel.analysis.stats;

import java.util.Arrays;

/**
 * A robust slope: the median of the slopes between all pairs of points (Theil 1950, Sen 1968), with the distribution-free
 * interval that inverts Kendall's test.
 */
public final class TheilSen {

    /** More points than this would make the pairs too many. */
    public static final int MAX_POINTS = 500;

    private static final int MIN_POINTS = 3;

    private TheilSen() {}

    /**
     * The slope with its 90 % interval.
     *
     * @param x abscissae, not all equal
     * @param y ordinates
     * @return slope in units of y per unit of x; n is the number of points
     * @throws IllegalArgumentException when there are fewer than 3 or more than {@value #MAX_POINTS} points, or no two
     *     different abscissae
     */
    public static Estimate slope(double[] x, double[] y) {
        if (x.length != y.length || x.length < MIN_POINTS || x.length > MAX_POINTS) {
            throw new IllegalArgumentException("a slope needs 3 to 500 pairs, got " + x.length + " and " + y.length);
        }
        double[] slopes = slopes(x, y);
        if (slopes.length == 0) {
            throw new IllegalArgumentException("a slope needs two different abscissae");
        }
        int n = x.length;
        double kendall = Normal.Z90 * Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
        double median = Quantiles.of(slopes).median();
        int low = (int) Math.floor((slopes.length - kendall) / 2);
        int high = (int) Math.ceil((slopes.length + kendall) / 2);
        return new Estimate(
                median,
                Math.min(median, slopes[Math.max(0, low)]),
                Math.max(median, slopes[Math.min(slopes.length - 1, high)]),
                n);
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
