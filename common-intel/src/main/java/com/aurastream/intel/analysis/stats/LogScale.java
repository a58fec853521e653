package com.aurastream.intel.analysis.stats;

/**
 * A number as 0 to 100 on a logarithmic scale between two fixed anchors, so that two games are comparable: every factor counts
 * equally, wherever it happens.
 *
 * @param zero the value that scores 0, positive
 * @param hundred the value that scores 100; below {@code zero} when less is better
 */
public record LogScale(double zero, double hundred) {

    /**
     * Refuses anchors without a scale between them.
     *
     * @throws IllegalArgumentException when an anchor is not positive, or both are equal
     */
    public LogScale {
        if (!(zero > 0 && hundred > 0) || zero == hundred) {
            throw new IllegalArgumentException("not a scale: " + zero + " to " + hundred);
        }
    }

    /** The score of a value that is not negative; beyond the anchors 0 or 100. */
    public double score(double value) {
        double position = Math.log(value / zero) / Math.log(hundred / zero);
        return Math.max(0, Math.min(100, 100 * position));
    }

    /** The score of an estimate, with its interval. */
    public Estimate score(Estimate estimate) {
        double a = score(Math.max(0, estimate.lo()));
        double b = score(Math.max(0, estimate.hi()));
        return new Estimate(score(Math.max(0, estimate.value())), Math.min(a, b), Math.max(a, b), estimate.n());
    }
}
