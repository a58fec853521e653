package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.MetricEpochs;
import com.aurastream.intel.analysis.stats.MetricEpochs.Metric;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Views that a video gained between readings. Lifetime views over age is not a velocity, so one reading has none.
 *
 * <ul>
 *   <li>Only readings between publication and the moment looked at count, of the newest one's metric epoch.
 *   <li>Readings within {@value #MERGE_MINUTES} minutes are one: the newest instant with the highest count, since YouTube's
 *       caches answer with counts of different age.
 *   <li>A fall of more than 0.1 % is a correction by YouTube: nothing is compared across it. A smaller fall counts as no
 *       gain.
 *   <li>The window reaches from the newest reading back to the newest one that is at least 45 minutes and a twentieth of the
 *       video's age (at most a day) older, or else to the oldest.
 *   <li>Interval: a count varies by its square root, and each end of the window may lag by up to
 *       {@value #LAG_HOURS} hours, which matters less the wider the window: variance
 *       {@code gained + 1 + (gained * lag / hours)² / 6}.
 * </ul>
 *
 * @param perHour views per hour in the window; n is the number of readings (merged) that can be compared
 * @param hours width of the window
 * @param acceleration change of the velocity against the window before, in views per hour per hour; absent with fewer
 *     than three readings
 * @param previousPerHour views per hour in the window before; absent with fewer than three readings
 * @param readings instants of the readings that were used, oldest first
 */
public record Velocity(
        Estimate perHour,
        double hours,
        Optional<Estimate> acceleration,
        OptionalDouble previousPerHour,
        List<Instant> readings) {

    static final int MERGE_MINUTES = 15;
    static final double LAG_HOURS = 0.5;

    private static final double CORRECTION = 0.001;
    private static final Duration MIN_WINDOW = Duration.ofMinutes(45);
    private static final Duration MAX_WINDOW = Duration.ofDays(1);
    private static final int AGE_PER_WINDOW = 20;

    /** Copies the list. */
    public Velocity {
        readings = List.copyOf(readings);
    }

    /**
     * The velocity at the newest reading.
     *
     * @param history a video with its readings
     * @param at later readings are not seen
     * @return empty with fewer than two comparable readings
     */
    public static Optional<Velocity> of(VideoHistory history, Instant at) {
        List<VideoSample> readings = comparable(history, at);
        int last = readings.size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        VideoSample newest = readings.get(last);
        Duration window = window(Duration.between(history.video().publishedAt(), newest.observedAt()));
        int start = start(readings, last, window);
        Step now = Step.between(readings.get(start), newest);
        if (start == 0) {
            return Optional.of(new Velocity(
                    now.estimate(last + 1),
                    now.hours(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    instants(readings, 0, start, last)));
        }
        int earlier = start(readings, start, window);
        Step before = Step.between(readings.get(earlier), readings.get(start));
        return Optional.of(new Velocity(
                now.estimate(last + 1),
                now.hours(),
                Optional.of(acceleration(before, now, last + 1)),
                OptionalDouble.of(before.perHour()),
                instants(readings, earlier, start, last)));
    }

    /**
     * The merged readings that can be compared with the newest one, oldest first; empty when there is none by then.
     *
     * @param history a video with its readings
     * @param at later readings are not seen
     */
    static List<VideoSample> comparable(VideoHistory history, Instant at) {
        Metric metric = metric(history.video().format());
        List<VideoSample> newestFirst = new ArrayList<>();
        for (int i = history.samples().size() - 1; i >= 0; i--) {
            VideoSample sample = history.samples().get(i);
            boolean seen = !sample.observedAt().isAfter(at)
                    && !sample.observedAt().isBefore(history.video().publishedAt());
            if (!seen) {
                continue;
            }
            if (newestFirst.isEmpty()) {
                newestFirst.add(sample);
            } else if (!MetricEpochs.comparable(
                            metric, sample.observedAt(), newestFirst.get(0).observedAt())
                    || !merge(newestFirst, sample)) {
                break;
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The metric that a format's views are. */
    public static Metric metric(VideoFormat format) {
        return format == VideoFormat.SHORT ? Metric.SHORT_VIEWS : Metric.VIDEO_VIEWS;
    }

    /** Adds an older reading; false when YouTube corrected the count after it. */
    private static boolean merge(List<VideoSample> newestFirst, VideoSample older) {
        int end = newestFirst.size() - 1;
        VideoSample next = newestFirst.get(end);
        Duration gap = Duration.between(older.observedAt(), next.observedAt());
        if (gap.toMinutes() < MERGE_MINUTES) {
            if (older.views() > next.views()) {
                newestFirst.set(end, new VideoSample(next.observedAt(), older.views(), next.likes(), next.comments()));
            }
            return true;
        }
        if (older.views() - next.views() > CORRECTION * older.views()) {
            return false;
        }
        newestFirst.add(older);
        return true;
    }

    private static Duration window(Duration age) {
        Duration wanted = age.dividedBy(AGE_PER_WINDOW);
        if (wanted.compareTo(MIN_WINDOW) < 0) {
            return MIN_WINDOW;
        }
        return wanted.compareTo(MAX_WINDOW) > 0 ? MAX_WINDOW : wanted;
    }

    private static int start(List<VideoSample> readings, int end, Duration window) {
        Instant latest = readings.get(end).observedAt().minus(window);
        int start = end - 1;
        while (start > 0 && readings.get(start).observedAt().isAfter(latest)) {
            start--;
        }
        return start;
    }

    private static Estimate acceleration(Step before, Step now, int n) {
        double apart = (before.hours() + now.hours()) / 2;
        double value = (now.perHour() - before.perHour()) / apart;
        double half = Normal.Z90 * Math.hypot(now.error(), before.error()) / apart;
        return new Estimate(value, value - half, value + half, n);
    }

    private static List<Instant> instants(List<VideoSample> readings, int earlier, int start, int last) {
        return List.of(earlier, start, last).stream()
                .distinct()
                .map(i -> readings.get(i).observedAt())
                .toList();
    }

    /**
     * What was gained between two readings.
     *
     * @param gained views, never negative
     * @param hours hours between
     */
    record Step(double gained, double hours) {

        static Step between(VideoSample from, VideoSample to) {
            double hours = Duration.between(from.observedAt(), to.observedAt()).toMillis() / 3_600_000.0;
            return new Step(Math.max(0, to.views() - from.views()), hours);
        }

        double perHour() {
            return gained / hours;
        }

        /** Standard error of {@link #perHour()}. */
        double error() {
            double lag = gained * LAG_HOURS / hours;
            return Math.sqrt(gained + 1 + lag * lag / 6) / hours;
        }

        Estimate estimate(int n) {
            double half = Normal.Z90 * error();
            return new Estimate(perHour(), Math.max(0, perHour() - half), perHour() + half, n);
        }
    }
}
