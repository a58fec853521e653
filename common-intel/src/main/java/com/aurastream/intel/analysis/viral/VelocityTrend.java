package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The velocities of a game's videos, period by period, made comparable. Videos slow down as they age, so a velocity is compared
 * only within its format and half an octave of age; they follow the hour of day, so periods are whole days and a video counts
 * with its average over the period; and each video counts once per period and age, however often it was read.
 */
public final class VelocityTrend {

    /** How far back. */
    public static final Duration LONGEST = Duration.ofDays(14);

    private static final Duration LONGEST_STEP = Duration.ofHours(36);
    private static final Duration TOLERANCE = Duration.ofHours(2);

    private final List<List<Step>> videos;
    private final Instant at;

    /** A step between two neighbouring readings. */
    private record Step(String group, Instant start, Instant end, double gained, double hours) {}

    /** What a video gained in a period at an age. */
    private record Sum(double gained, double hours) {
        Sum plus(Sum other) {
            return new Sum(gained + other.gained, hours + other.hours);
        }
    }

    /**
     * Collects the steps of the last 14 days.
     *
     * @param histories videos with their readings
     * @param at later readings are not seen
     */
    public VelocityTrend(List<VideoHistory> histories, Instant at) {
        this.at = at;
        this.videos = histories.stream().map(history -> steps(history, at)).toList();
    }

    private static List<Step> steps(VideoHistory history, Instant at) {
        List<VideoSample> readings = Velocity.comparable(history, at);
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            VideoSample start = readings.get(i - 1);
            VideoSample end = readings.get(i);
            Duration length = Duration.between(start.observedAt(), end.observedAt());
            if (!start.observedAt().isBefore(at.minus(LONGEST)) && length.compareTo(LONGEST_STEP) <= 0) {
                Velocity.Step step = Velocity.Step.between(start, end);
                steps.add(new Step(
                        group(history, end), start.observedAt(), end.observedAt(), step.gained(), step.hours()));
            }
        }
        return steps;
    }

    private static String group(VideoHistory history, VideoSample reading) {
        double hours = Duration.between(history.video().publishedAt(), reading.observedAt())
                        .toMillis()
                / 3_600_000.0;
        long halfOctave = (long) Math.floor(2 * Math.log(Math.max(1, hours)) / Math.log(2));
        return history.video().format() + "/" + halfOctave;
    }

    /** Whole days, give or take two hours, that the steps reach back; 0 without a step. */
    long days() {
        return videos.stream()
                .flatMap(List::stream)
                .mapToLong(step ->
                        Duration.between(step.start(), at).plus(TOLERANCE).toDays())
                .max()
                .orElse(0);
    }

    /**
     * Natural logarithms of (views per hour + 1), by period and by group of comparable ones.
     *
     * @param daysPerPeriod whole days of a period; period 0 is the one that ends now
     */
    public Map<Long, Map<String, List<Double>>> periods(long daysPerPeriod) {
        Map<Long, Map<String, List<Double>>> periods = new TreeMap<>();
        for (List<Step> video : videos) {
            Map<Long, Map<String, Sum>> own = new TreeMap<>();
            for (Step step : video) {
                own.computeIfAbsent((ceilDays(step.end()) - 1) / daysPerPeriod, p -> new TreeMap<>())
                        .merge(step.group(), new Sum(step.gained(), step.hours()), Sum::plus);
            }
            own.forEach(
                    (period, sums) -> sums.forEach((group, sum) -> periods.computeIfAbsent(period, p -> new TreeMap<>())
                            .computeIfAbsent(group, g -> new ArrayList<>())
                            .add(Math.log1p(sum.gained() / sum.hours()))));
        }
        return periods;
    }

    /** 1 for the last 24 hours. */
    private long ceilDays(Instant end) {
        return Duration.between(end, at).toDays() + 1;
    }
}
