package com.aurastream.intel.analysis.stats;

import java.util.Arrays;
import java.util.Collection;

/**
 * Sample quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7, the default of R
 * and NumPy).
 */
public final class Quantiles {

    /** Makes the median absolute deviation of a normal sample estimate its standard deviation. */
    public static final double MAD_SCALE = 1.4826;

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * The quantiles of a sample.
     *
     * @param sample the numbers in any order, at least one
     * @throws IllegalArgumentException when the sample is empty
     */
    public static Quantiles of(double... sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("quantiles need at least one number");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** Like {@link #of(double...)}, for boxed numbers. */
    public static Quantiles of(Collection<? extends Number> sample) {
        return of(sample.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /**
     * One quantile.
     *
     * @param p between 0 and 1
     */
    public double at(double p) {
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The middle of the sample. */
    public double median() {
        return at(0.5);
    }

    /** Median absolute deviation from the median, times {@link #MAD_SCALE}. */
    public double spread() {
        double middle = median();
        return MAD_SCALE
                * of(Arrays.stream(sorted).map(x -> Math.abs(x - middle)).toArray())
                        .median();
    }

    /** The share of the sample at or below a number, ties counted half: a mid-rank between 0 and 1. */
    public double rankOf(double x) {
        int below = countBelow(x, false);
        int equal = countBelow(x, true) - below;
        return (below + equal / 2.0) / sorted.length;
    }

    /** By bisection: how many are smaller, or not larger. */
    private int countBelow(double x, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < x || (orEqual && sorted[middle] == x)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * One quantile with its distribution-free 90 % interval: the order statistics whose ranks the binomial distribution
     * allows (normal approximation, widened by half a rank).
     *
     * @param p between 0 and 1
     */
    public Estimate estimate(double p) {
        int n = sorted.length;
        double half = Normal.Z90 * Math.sqrt(n * p * (1 - p)) + 0.5;
        int low = (int) Math.floor(p * (n - 1) - half);
        int high = (int) Math.ceil(p * (n - 1) + half);
        return new Estimate(at(p), sorted[Math.max(0, low)], sorted[Math.min(n - 1, high)], n);
    }

    /** How many numbers the sample has. */
    public int n() {
        return sorted.length;
    }
}
