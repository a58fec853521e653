package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How viewers are spread over the streams of a directory. Measured, not estimated.
 *
 * @param viewersPerStream mean viewers
 * @param p25 viewers that a quarter of the streams do not exceed
 * @param p50 the median
 * @param p75 upper quartile
 * @param p90 upper decile
 * @param p99 top percent
 * @param medianWithoutTop3 median of the streams but the three most-watched; absent for three or fewer
 * @param gini inequality, 0 when all have equally many, towards 1 when one has all; absent without viewers
 * @param hhi Herfindahl-Hirschman index, the sum of squared viewer shares: 1/streams to 1; absent without viewers
 * @param top10Share share of the ten most-watched streams in all viewers, 0 to 1; absent without viewers
 */
public record ViewerDistribution(
        double viewersPerStream,
        double p25,
        double p50,
        double p75,
        double p90,
        double p99,
        OptionalDouble medianWithoutTop3,
        OptionalDouble gini,
        OptionalDouble hhi,
        OptionalDouble top10Share) {

    private static final int TOP = 10;
    private static final int GIANTS = 3;

    /**
     * The distribution of a directory; empty for an empty one.
     *
     * @param descending viewers of every stream
     */
    static Optional<ViewerDistribution> of(List<Long> descending) {
        if (descending.isEmpty()) {
            return Optional.empty();
        }
        int n = descending.size();
        double total = sum(descending);
        Quantiles quantiles = Quantiles.of(descending);
        return Optional.of(new ViewerDistribution(
                total / n,
                quantiles.at(0.25),
                quantiles.median(),
                quantiles.at(0.75),
                quantiles.at(0.9),
                quantiles.at(0.99),
                n > GIANTS
                        ? OptionalDouble.of(
                                Quantiles.of(descending.subList(GIANTS, n)).median())
                        : OptionalDouble.empty(),
                whereWatched(total, gini(descending, total)),
                whereWatched(total, hhi(descending, total)),
                whereWatched(total, sum(descending.subList(0, Math.min(TOP, n))) / total)));
    }

    private static OptionalDouble whereWatched(double total, double value) {
        return total > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double sum(List<Long> viewers) {
        return viewers.stream().mapToLong(Long::longValue).sum();
    }

    private static double gini(List<Long> descending, double total) {
        int n = descending.size();
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            weighted += (double) (n - i) * descending.get(i);
        }
        return Math.max(0, 2 * weighted / (n * total) - (n + 1.0) / n);
    }

    private static double hhi(List<Long> descending, double total) {
        return descending.stream().mapToDouble(v -> v / total).map(s -> s * s).sum();
    }
}
