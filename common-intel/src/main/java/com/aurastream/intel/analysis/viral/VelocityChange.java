package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typical velocity in the later half of the last days as a multiple of that in the earlier half: differences of the medians of
 * comparable velocities ({@link VelocityTrend}), weighted by the inverse of their variance, which for a median is about pi/2 s²/n.
 */
final class VelocityChange {

    /** Fewest videos of a group in each half. */
    static final int MIN_VIDEOS = 5;

    private static final int MIN_DAYS = 2;

    private VelocityChange() {}

    /**
     * The change, or what is lacking for it.
     *
     * @param missing receives what is lacking
     */
    static Optional<Estimate> of(VelocityTrend trend, List<Missing> missing) {
        long days = trend.days();
        if (days < MIN_DAYS) {
            missing.add(new Missing("velocityChange", (int) days, MIN_DAYS, "days in which videos were read anew"));
            return Optional.empty();
        }
        Map<Long, Map<String, List<Double>>> halves = trend.periods((days + 1) / 2);
        Map<String, List<Double>> later = halves.getOrDefault(0L, Map.of());
        Map<String, List<Double>> earlier = halves.getOrDefault(1L, Map.of());
        Optional<Estimate> change = combine(earlier, later);
        if (change.isEmpty()) {
            missing.add(new Missing(
                    "velocityChange",
                    most(earlier, later),
                    MIN_VIDEOS,
                    "videos of one format and age that were read anew in each half of the last days"));
        }
        return change;
    }

    private static int most(Map<String, List<Double>> earlier, Map<String, List<Double>> later) {
        return earlier.entrySet().stream()
                .mapToInt(e -> Math.min(
                        e.getValue().size(),
                        later.getOrDefault(e.getKey(), List.of()).size()))
                .max()
                .orElse(0);
    }

    private static Optional<Estimate> combine(Map<String, List<Double>> earlier, Map<String, List<Double>> later) {
        double weights = 0;
        double sum = 0;
        int n = 0;
        for (Map.Entry<String, List<Double>> group : earlier.entrySet()) {
            List<Double> after = later.getOrDefault(group.getKey(), List.of());
            if (Math.min(group.getValue().size(), after.size()) >= MIN_VIDEOS) {
                Quantiles a = Quantiles.of(group.getValue());
                Quantiles b = Quantiles.of(after);
                double weight = 1 / (variance(a) + variance(b));
                weights += weight;
                sum += weight * (b.median() - a.median());
                n += a.n() + b.n();
            }
        }
        if (weights == 0) {
            return Optional.empty();
        }
        double half = Normal.Z90 / Math.sqrt(weights);
        double mean = sum / weights;
        return Optional.of(new Estimate(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half), n));
    }

    /** The floor keeps a group of equal velocities from outweighing all others. */
    private static double variance(Quantiles group) {
        double spread = Math.max(0.25, group.spread());
        return Math.PI / 2 * spread * spread / group.n();
    }
}
