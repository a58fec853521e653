package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the velocity of a game's videos moved. Videos slow down as they age, so each step between two readings is compared only with
 * steps of the same format and age band, and every video counts once per period.
 */
public final class VelocityChange {

    /** Fewest videos of a format and age band in a period. */
    static final int MIN_VIDEOS = 5;

    private static final Duration LONGEST = Duration.ofDays(14);

    private VelocityChange() {}

    /**
     * A step of a video, with what it is comparable with.
     *
     * @param format the video's format
     * @param band its age at the end of the step
     * @param end the end of the step
     * @param logVelocity natural logarithm of (views per hour + 1)
     */
    public record LoggedStep(VideoFormat format, AgeBand band, Instant end, double logVelocity) {

        /** The group within which steps are comparable. */
        public String group() {
            return format + "/" + band;
        }
    }

    /**
     * All steps between neighbouring readings of the last 14 days, by video in the order of the histories, oldest first.
     *
     * @param histories videos with their readings
     * @param at later readings are not seen
     */
    public static List<List<LoggedStep>> steps(List<VideoHistory> histories, Instant at) {
        Instant from = at.minus(LONGEST);
        return histories.stream().map(history -> stepsOf(history, from, at)).toList();
    }

    private static List<LoggedStep> stepsOf(VideoHistory history, Instant from, Instant at) {
        List<VideoSample> readings = Velocity.comparable(history, at);
        List<LoggedStep> steps = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            VideoSample end = readings.get(i);
            if (!readings.get(i - 1).observedAt().isBefore(from)) {
                double perHour = Velocity.Step.between(readings.get(i - 1), end).perHour();
                AgeBand band = AgeBand.of(Duration.between(history.video().publishedAt(), end.observedAt()));
                steps.add(new LoggedStep(history.video().format(), band, end.observedAt(), Math.log1p(perHour)));
            }
        }
        return steps;
    }

    /**
     * Typical velocity in the later half of the window of the steps as a multiple of that in the earlier half.
     *
     * @param missing receives what is lacking
     */
    static Optional<Estimate> of(List<List<LoggedStep>> steps, List<Missing> missing) {
        Map<String, List<Double>> earlier = new TreeMap<>();
        Map<String, List<Double>> later = new TreeMap<>();
        middle(steps)
                .ifPresent(middle -> steps.forEach(video -> {
                    collect(video, true, middle, earlier);
                    collect(video, false, middle, later);
                }));
        Optional<Estimate> change = combine(earlier, later);
        if (change.isEmpty()) {
            int most = earlier.keySet().stream()
                    .filter(later::containsKey)
                    .mapToInt(g -> Math.min(size(earlier, g), size(later, g)))
                    .max()
                    .orElse(0);
            missing.add(new Missing(
                    "velocityChange",
                    most,
                    MIN_VIDEOS,
                    "videos of one format and age with readings in each half of the window"));
        }
        return change;
    }

    private static Optional<Instant> middle(List<List<LoggedStep>> steps) {
        List<Instant> ends = steps.stream()
                .flatMap(List::stream)
                .map(LoggedStep::end)
                .sorted()
                .toList();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(ends.get(0)
                        .plus(Duration.between(ends.get(0), ends.get(ends.size() - 1))
                                .dividedBy(2)));
    }

    /** The last step of a video in each group in one of the halves. */
    private static void collect(List<LoggedStep> video, boolean early, Instant middle, Map<String, List<Double>> into) {
        Map<String, Double> last = new TreeMap<>();
        video.stream()
                .filter(step -> step.end().isAfter(middle) != early)
                .forEach(step -> last.put(step.group(), step.logVelocity()));
        last.forEach((group, value) ->
                into.computeIfAbsent(group, g -> new ArrayList<>()).add(value));
    }

    private static int size(Map<String, List<Double>> groups, String group) {
        return groups.getOrDefault(group, List.of()).size();
    }

    /** Differences of medians, weighted by the inverse of their variance, which for a median is about pi/2 s²/n. */
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
