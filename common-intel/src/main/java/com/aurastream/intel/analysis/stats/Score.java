package com.aurastream.intel.analysis.stats;

import java.util.List;

/**
 * A score with what it is made of.
 *
 * @param value 0 to 100
 * @param parts the parts that were known, in a fixed order
 */
public record Score(Estimate value, List<ScorePart> parts) {

    /** Copies the parts. */
    public Score {
        parts = List.copyOf(parts);
    }

    /**
     * The weighted mean of the parts that are known; the errors of the parts are taken as independent.
     *
     * @param parts at least one
     * @param n the size of the sample that the whole rests on
     * @throws IllegalArgumentException when there is no part
     */
    public static Score of(List<ScorePart> parts, int n) {
        double weights = parts.stream().mapToDouble(ScorePart::weight).sum();
        if (!(weights > 0)) {
            throw new IllegalArgumentException("a score needs a part");
        }
        double value = 0;
        double below = 0;
        double above = 0;
        for (ScorePart part : parts) {
            double share = part.weight() / weights;
            value += share * part.score().value();
            below += square(share * (part.score().value() - part.score().lo()));
            above += square(share * (part.score().hi() - part.score().value()));
        }
        double lo = Math.max(0, value - Math.sqrt(below));
        double hi = Math.min(100, value + Math.sqrt(above));
        return new Score(new Estimate(value, Math.min(lo, value), Math.max(hi, value), n), parts);
    }

    private static double square(double x) {
        return x * x;
    }
}
