package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.MetricEpochs;
import com.aurastream.intel.analysis.stats.MetricEpochs.Metric;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * One hour of a directory's history: medians over the readings in it.
 *
 * @param hour hours since the epoch
 * @param reach viewers per stream outside the ten most-watched streams
 * @param audience viewers outside the ten most-watched streams
 * @param streams live streams
 */
public record HourCell(long hour, double reach, double audience, double streams) {

    private static final int HOURS_OF_WEEK = 168;
    /** 1970-01-01 was a Thursday. */
    private static final int EPOCH_OFFSET = 3 * 24;

    /**
     * The hours before a moment, oldest first: complete readings of the same metric epoch with more than ten streams.
     *
     * @param at readings in or after the hour of this moment are not used
     * @param longest how far back
     */
    public static List<HourCell> before(Instant at, List<DirectorySample> history, Duration longest) {
        long now = hourOf(at);
        Map<Long, List<DirectorySample>> byHour = new TreeMap<>();
        for (DirectorySample sample : history) {
            long hour = hourOf(sample.observedAt());
            boolean recent = hour < now && hour >= now - longest.toHours();
            boolean alike = MetricEpochs.comparable(Metric.TWITCH_VIEWERS, sample.observedAt(), at);
            if (recent && alike && sample.complete() && Reach.of(sample).isPresent()) {
                byHour.computeIfAbsent(hour, h -> new ArrayList<>()).add(sample);
            }
        }
        List<HourCell> cells = new ArrayList<>();
        byHour.forEach((hour, samples) -> cells.add(new HourCell(
                hour,
                median(samples, s -> Reach.of(s).orElseThrow()),
                median(samples, Reach::audience),
                median(samples, DirectorySample::streams))));
        return List.copyOf(cells);
    }

    /** Hours since the epoch, rounded down. */
    public static long hourOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 3600L);
    }

    /** 0 is Monday 00:00 to 01:00 UTC, 167 the last hour of Sunday. */
    static int hourOfWeek(long hour) {
        return (int) Math.floorMod(hour + EPOCH_OFFSET, (long) HOURS_OF_WEEK);
    }

    int hourOfWeek() {
        return hourOfWeek(hour);
    }

    int hourOfDay() {
        return (int) Math.floorMod(hour, 24L);
    }

    long day() {
        return Math.floorDiv(hour, 24L);
    }

    /** When it starts. */
    public Instant start() {
        return Instant.ofEpochSecond(hour * 3600);
    }

    /**
     * The natural logarithm of the reach, which keeps one loud evening from outweighing many quiet ones; a tenth of a viewer is
     * added, so that none at all has one.
     */
    public double logReach() {
        return Math.log(reach + 0.1);
    }

    private static double median(List<DirectorySample> samples, ToDoubleFunction<DirectorySample> number) {
        return Quantiles.of(samples.stream().mapToDouble(number).toArray()).median();
    }
}
