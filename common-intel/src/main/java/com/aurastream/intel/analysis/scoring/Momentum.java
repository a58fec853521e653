package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogScale;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.analysis.stats.TheilSen;
import com.aurastream.intel.analysis.viral.VelocityTrend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trend of a game's velocities: the median over videos, day by day, of log velocity less what is usual for its format and age
 * ({@link VelocityTrend}), and the Theil-Sen slope over the days of the last two weeks.
 */
final class Momentum {

    private static final int MIN_DAYS = 4;
    private static final int MIN_VIDEOS = 5;
    private static final LogScale WEEKLY = new LogScale(0.5, 2);
    private static final int DAYS_OF_WEEK = 7;

    private Momentum() {}

    static Optional<Score> of(List<Observed> videos, Instant at, List<Missing> missing) {
        Map<Long, List<Double>> days =
                byDay(new VelocityTrend(videos.stream().map(Observed::history).toList(), at).periods(1));
        days.values().removeIf(values -> values.size() < MIN_VIDEOS);
        if (days.size() < MIN_DAYS) {
            missing.add(new Missing(
                    "momentum", days.size(), MIN_DAYS, "days on which at least five videos were read anew"));
            return Optional.empty();
        }
        return Optional.of(score(days));
    }

    /** Log velocities less the median of their group; the key grows with time. */
    private static Map<Long, List<Double>> byDay(Map<Long, Map<String, List<Double>>> daysAgo) {
        Map<String, List<Double>> groups = new TreeMap<>();
        daysAgo.values()
                .forEach(day -> day.forEach((group, values) ->
                        groups.computeIfAbsent(group, g -> new ArrayList<>()).addAll(values)));
        Map<Long, List<Double>> days = new TreeMap<>();
        daysAgo.forEach((ago, day) -> day.forEach((group, values) -> {
            double usual = Quantiles.of(groups.getOrDefault(group, values)).median();
            values.forEach(
                    value -> days.computeIfAbsent(-ago, d -> new ArrayList<>()).add(value - usual));
        }));
        return days;
    }

    private static Score score(Map<Long, List<Double>> days) {
        double[] x = days.keySet().stream().mapToDouble(Long::doubleValue).toArray();
        double[] y = days.values().stream()
                .mapToDouble(values -> Quantiles.of(values).median())
                .toArray();
        Estimate slope = TheilSen.slope(x, y);
        Estimate weekly = new Estimate(weekly(slope.value()), weekly(slope.lo()), weekly(slope.hi()), slope.n());
        ScorePart part = new ScorePart(
                "velocity_trend",
                1,
                WEEKLY.score(weekly),
                weekly.value(),
                "multiple per week",
                "typical views per hour against a week before, at equal age: half scores 0, unchanged 50, double 100, logarithmic");
        return Score.of(List.of(part), slope.n());
    }

    private static double weekly(double slopePerDay) {
        return Math.exp(DAYS_OF_WEEK * slopePerDay);
    }
}
