package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.clip.ClipRadar.Threshold;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Quantiles;
import java.util.List;
import java.util.Optional;

/**
 * What velocity is usual in a category: median and median absolute deviation of {@code ln(1 + views per minute)} over its own
 * measured moments, of any age. Up to half of the moments may be extraordinary without moving it far.
 */
final class Usual {

    /** Fewest measured moments. */
    static final int MIN_MOMENTS = 20;

    /** Standard deviations above the median from which a moment is trending, and exploding. */
    private static final double TRENDING_Z = 2;

    private static final double EXPLODING_Z = 3;

    /** Half a doubling: where moments hardly differ, a trending one still has about double the usual velocity. */
    private static final double LEAST_SPREAD = Math.log(2) / 2;

    private static final double LEAST_TRENDING = 1;
    private static final double LEAST_EXPLODING = 3;

    private Usual() {}

    /**
     * The thresholds of a category; empty with fewer than {@value #MIN_MOMENTS} velocities.
     *
     * @param velocities of its moments
     */
    static Optional<Threshold> of(List<Estimate> velocities) {
        if (velocities.size() < MIN_MOMENTS) {
            return Optional.empty();
        }
        Quantiles logs = Quantiles.of(
                velocities.stream().mapToDouble(v -> Math.log1p(v.value())).toArray());
        double spread = Math.max(LEAST_SPREAD, logs.spread());
        return Optional.of(new Threshold(
                Math.expm1(logs.median()),
                Math.max(LEAST_TRENDING, Math.expm1(logs.median() + TRENDING_Z * spread)),
                Math.max(LEAST_EXPLODING, Math.expm1(logs.median() + EXPLODING_Z * spread)),
                velocities.size()));
    }
}
