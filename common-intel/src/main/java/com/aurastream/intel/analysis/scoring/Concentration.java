package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Normal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Herfindahl-Hirschman index of views over channels: the sum of squared shares, from 1/channels to 1. Its interval is the delete-one
 * jackknife over channels (Efron and Stein 1981), which needs no random numbers.
 */
final class Concentration {

    private Concentration() {}

    /** Empty for fewer than two channels or no views. */
    static Optional<Estimate> of(Iterable<Observed> videos) {
        Map<String, Double> views = new TreeMap<>();
        videos.forEach(
                v -> views.merge(v.video().channelId(), (double) v.latest().views(), Double::sum));
        double total = views.values().stream().mapToDouble(x -> x).sum();
        double squares = views.values().stream().mapToDouble(x -> x * x).sum();
        int n = views.size();
        if (n < 2 || total <= 0) {
            return Optional.empty();
        }
        double hhi = squares / (total * total);
        double half = Normal.Z90 * jackknifeError(views, total, squares);
        return Optional.of(new Estimate(hhi, Math.max(1.0 / n, Math.min(hhi, hhi - half)), Math.min(1, hhi + half), n));
    }

    private static double jackknifeError(Map<String, Double> views, double total, double squares) {
        int n = views.size();
        double[] without = views.values().stream()
                .mapToDouble(x -> total > x ? (squares - x * x) / ((total - x) * (total - x)) : 1)
                .toArray();
        double mean = 0;
        for (double w : without) {
            mean += w / n;
        }
        double sum = 0;
        for (double w : without) {
            sum += (w - mean) * (w - mean);
        }
        return Math.sqrt((n - 1.0) / n * sum);
    }
}
