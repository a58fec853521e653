package com.aurastream.intel.analysis.stats;

/**
 * How much more often something is found in one group than in another: the log-odds ratio with an informative Dirichlet
 * prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 15, 16 and 22), for the presence of a feature in
 * documents.
 *
 * <p>With y documents of n carrying the feature in each group, and a prior of {@value #PRIOR} documents of which
 * {@code a = PRIOR x background rate} carry it: {@code ln((y1 + a) / (n1 + PRIOR - y1 - a)) - ln((y2 + a) / (n2 + PRIOR
 * - y2 - a))}. The prior draws what is rare towards no difference.
 *
 * @param value natural logarithm of the odds ratio; above 0 when more frequent in the first group
 * @param standardError of {@code value}: {@code sqrt(1 / (y1 + a) + 1 / (y2 + a))}
 * @param exactP two-sided p-value of the exact test that, given y1 + y2, y1 is binomial with chance n1 / (n1 + n2); used
 *     for rare features, for which the normal approximation of {@link #z()} fails
 */
public record LogOdds(double value, double standardError, double exactP) {

    /** Documents that the prior is worth in each group. */
    public static final double PRIOR = 100;

    /** Documents of a group, possibly effective (weighted) numbers: how many carry the feature, of how many. */
    public record Group(double carriers, double documents) {}

    /**
     * Compares two groups.
     *
     * @param first the group of interest, with at least one document
     * @param second the group to compare with, with at least one document
     * @param backgroundRate share of all documents, of these and other groups, that carry the feature; above 0, below 1
     */
    public static LogOdds between(Group first, Group second, double backgroundRate) {
        double prior = PRIOR * backgroundRate;
        double value = odds(first, prior) - odds(second, prior);
        double error = Math.sqrt(1 / (first.carriers() + prior) + 1 / (second.carriers() + prior));
        return new LogOdds(value, error, exact(first, second));
    }

    private static double odds(Group group, double prior) {
        return Math.log(group.carriers() + prior)
                - Math.log(Math.max(0, group.documents() - group.carriers()) + PRIOR - prior);
    }

    private static double exact(Group first, Group second) {
        double chance = first.documents() / (first.documents() + second.documents());
        double all = first.carriers() + second.carriers();
        double more = BinomialTail.atLeast(first.carriers(), all, chance);
        double fewer = BinomialTail.atLeast(second.carriers(), all, 1 - chance);
        return Math.min(1, 2 * Math.min(more, fewer));
    }

    /** The log-odds ratio in standard errors. */
    public double z() {
        return value / standardError;
    }

    /** The log-odds ratio with its 90 % interval. */
    public Estimate estimate(int n) {
        double half = Normal.Z90 * standardError;
        return new Estimate(value, value - half, value + half, n);
    }
}
