package com.aurastream.intel.analysis.performance;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Performance of a game's videos against what is usual for their age and format, and for their channel where its
 * baseline is known.
 *
 * <ul>
 *   <li>Game: {@code g(age)}, the {@link AgeCurve} of the format's videos in the sample.
 *   <li>Channel, with a baseline of n ≥ {@value #MIN_BASELINE} settled uploads of the format:
 *       {@code c(age) = ln(median + 1) + g(min(age, 7 days)) - g(7 days)}, its median moved back to the age of
 *       a video younger than seven days; for an older one c is the median itself.
 *   <li>Expected: {@code w c + (1 - w) g} with {@code w = n / (n + 5)}; without a baseline {@code g}.
 *   <li>z: residual over the format's spread (scaled median absolute deviation of its residuals, shrunk with five pseudo
 *       videos to 1, at least 0.25, so that a handful of equal videos makes no outlier of the next one).
 * </ul>
 *
 * <p>Only readings between publication and {@code at} count; a video without one (announced, or found later) is left
 * out. An age below one hour counts as one hour on the curve.
 */
public final class Performance {

    /** Fewest settled uploads that make a channel's baseline usable. */
    public static final int MIN_BASELINE = 5;

    private static final int PRIOR = 5;
    private static final double SETTLED_HOURS = Duration.ofDays(7).toHours();
    private static final double MIN_SPREAD = 0.25;
    private static final Duration MIN_GAP = Duration.ofMinutes(10);

    private final Map<String, ChannelBaseline> baselines = new HashMap<>();
    private final AgeCurve curve;
    private final List<Reading> readings;

    private Performance(List<Reading> readings, List<ChannelBaseline> baselines) {
        this.readings = readings;
        this.curve = AgeCurve.fit(readings.stream()
                .map(r -> new AgeCurve.Point(r.hours(), r.logViews()))
                .toList());
        baselines.stream()
                .filter(b -> b.format() == readings.get(0).video().format() && b.n() >= MIN_BASELINE)
                .forEach(b -> this.baselines.put(b.channelId(), b));
    }

    /**
     * The performance of every video that had a reading by then, newest publication first, then by id.
     *
     * @param videos a game's videos; their order does not matter
     * @param at the moment that is looked at; later readings are not seen
     */
    public static List<VideoPerformance> of(GameVideos videos, Instant at) {
        List<Reading> readings = videos.videos().stream()
                .flatMap(history -> Reading.of(history, at).stream())
                .toList();
        List<VideoPerformance> result = new ArrayList<>();
        for (VideoFormat format : VideoFormat.values()) {
            List<Reading> same =
                    readings.stream().filter(r -> r.video().format() == format).toList();
            if (!same.isEmpty()) {
                result.addAll(new Performance(same, videos.baselines()).measure());
            }
        }
        result.sort(Comparator.comparing((VideoPerformance p) -> p.video().publishedAt())
                .reversed()
                .thenComparing(p -> p.video().id()));
        return List.copyOf(result);
    }

    private List<VideoPerformance> measure() {
        double[] residuals =
                readings.stream().mapToDouble(r -> r.logViews() - expected(r)).toArray();
        double spread = spread(residuals);
        List<VideoPerformance> result = new ArrayList<>();
        for (int i = 0; i < residuals.length; i++) {
            result.add(performance(readings.get(i), residuals[i], spread));
        }
        return result;
    }

    private VideoPerformance performance(Reading reading, double residual, double spread) {
        OptionalDouble usual = expectedOfChannel(reading);
        return new VideoPerformance(
                reading.video(),
                reading.age(),
                reading.latest().views(),
                reading.velocity(),
                reading.logViews() - residual,
                residual,
                residual / spread,
                usual.isPresent()
                        ? OptionalDouble.of(Math.exp(reading.logViews() - usual.getAsDouble()))
                        : OptionalDouble.empty(),
                readings.size());
    }

    private double expected(Reading reading) {
        double ofGame = curve.at(reading.hours());
        OptionalDouble ofChannel = expectedOfChannel(reading);
        if (ofChannel.isEmpty()) {
            return ofGame;
        }
        double n = baselineOf(reading).map(ChannelBaseline::n).orElse(0);
        return (n * ofChannel.getAsDouble() + PRIOR * ofGame) / (n + PRIOR);
    }

    private OptionalDouble expectedOfChannel(Reading reading) {
        return baselineOf(reading)
                .map(b -> OptionalDouble.of(
                        Math.log1p(b.medianViews()) + curve.at(settledAt(reading)) - curve.at(SETTLED_HOURS)))
                .orElse(OptionalDouble.empty());
    }

    /** A baseline's uploads are settled: beyond seven days the curve's further rise is theirs as well. */
    private static double settledAt(Reading reading) {
        return Math.min(SETTLED_HOURS, reading.hours());
    }

    private Optional<ChannelBaseline> baselineOf(Reading reading) {
        return Optional.ofNullable(baselines.get(reading.video().channelId()));
    }

    private static double spread(double[] residuals) {
        int n = residuals.length;
        return Math.max(MIN_SPREAD, (n * Quantiles.of(residuals).spread() + PRIOR) / (n + PRIOR));
    }

    /** What was known of one video at the moment that is looked at. */
    private record Reading(Video video, VideoSample latest, List<VideoSample> seen) {

        static Optional<Reading> of(VideoHistory history, Instant at) {
            List<VideoSample> seen = history.samples().stream()
                    .filter(s -> !s.observedAt().isAfter(at)
                            && !s.observedAt().isBefore(history.video().publishedAt()))
                    .toList();
            return seen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Reading(history.video(), seen.get(seen.size() - 1), seen));
        }

        Duration age() {
            return Duration.between(video.publishedAt(), latest.observedAt());
        }

        double hours() {
            return age().toMillis() / 3_600_000.0;
        }

        double logViews() {
            return Math.log1p((double) latest.views());
        }

        OptionalDouble velocity() {
            for (int i = seen.size() - 2; i >= 0; i--) {
                Duration gap = Duration.between(seen.get(i).observedAt(), latest.observedAt());
                if (gap.compareTo(MIN_GAP) >= 0) {
                    long gained = latest.views() - seen.get(i).views();
                    return gained < 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(gained * 3_600_000.0 / gap.toMillis());
                }
            }
            return OptionalDouble.empty();
        }
    }
}
