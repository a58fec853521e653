package com.aurastream.intel.analysis.stats;

/**
 * An estimated number with its uncertainty.
 *
 * @param value the estimate
 * @param lo lower end of the 90 % interval
 * @param hi upper end of the 90 % interval
 * @param n the size of the sample that it rests on
 */
public record Estimate(double value, double lo, double hi, int n) {

    /**
     * Refuses an interval that does not hold its value.
     *
     * @throws IllegalArgumentException when not {@code lo <= value <= hi}, or {@code n} is negative
     */
    public Estimate {
        if (!(lo <= value && value <= hi) || n < 0) {
            throw new IllegalArgumentException(
                    "not an estimate: lo " + lo + ", value " + value + ", hi " + hi + ", n " + n);
        }
    }
}
