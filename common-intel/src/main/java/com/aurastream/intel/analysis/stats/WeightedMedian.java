package com.aurastream.intel.analysis.stats;

import java.util.List;

/**
 * The median of a weighted sample with its 90 % interval: the weighted quantiles at {@code 1/2 ± 1.645 / (2 sqrt(W))},
 * where W is the sum of the weights, that is the effective sample size (Woodruff 1952).
 *
 * @param value the median
 * @param lo lower end of the 90 % interval
 * @param hi upper end of the 90 % interval
 */
public record WeightedMedian(double value, double lo, double hi) {

    /** A number and how many independent observations it is worth, at most 1. */
    public record Weighted(double value, double weight) {}

    /**
     * The median of a sample.
     *
     * @param sorted at least one number, in ascending order, with positive weights
     * @throws IllegalArgumentException when the sample is empty
     */
    public static WeightedMedian ofSorted(List<Weighted> sorted) {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a median needs at least one number");
        }
        double total = sorted.stream().mapToDouble(Weighted::weight).sum();
        double half = Normal.Z90 / (2 * Math.sqrt(total));
        return new WeightedMedian(
                quantile(sorted, total, 0.5),
                quantile(sorted, total, Math.max(0, 0.5 - half)),
                quantile(sorted, total, Math.min(1, 0.5 + half)));
    }

    /** Linear between the middles of the numbers' weights. */
    private static double quantile(List<Weighted> sorted, double total, double p) {
        double target = p * total;
        double reached = 0;
        double before = sorted.get(0).value();
        double middleBefore = 0;
        for (Weighted next : sorted) {
            double middle = reached + next.weight() / 2;
            if (middle >= target) {
                double run = middle - middleBefore;
                return run > 0 ? before + (next.value() - before) * (target - middleBefore) / run : next.value();
            }
            reached += next.weight();
            before = next.value();
            middleBefore = middle;
        }
        return before;
    }

    /**
     * How this median differs from another, independent one, with the interval of the difference combined from both
     * intervals (MOVER, Zou and Donner 2008).
     */
    public WeightedMedian minus(WeightedMedian other) {
        double difference = value - other.value;
        return new WeightedMedian(
                difference,
                difference - Math.hypot(value - lo, other.hi - other.value),
                difference + Math.hypot(hi - value, other.value - other.lo));
    }
}
