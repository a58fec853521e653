package com.aurastream.intel.analysis.playbook;

import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The history of a directory as fleets see it: streams with a daily rhythm, viewers that follow them, noise that lasts for hours and for
 * days, an event now and then, half a day of outage, sweeps that broke off. Viewers per stream have no rhythm unless one is planted.
 */
final class LivedDirectory {

    private static final double HOURLY_CORRELATION = 0.8;
    private static final double DAILY_CORRELATION = 0.5;
    private static final double HOURLY_NOISE = 0.15;
    private static final double DAILY_NOISE = 0.15;

    private final Random random;
    private final Instant now;
    private Duration length = Duration.ofDays(28);
    private Duration step = Duration.ofHours(1);
    private double reach = 12;
    private double brokenOff = 0.03;
    private ToDoubleFunction<Instant> planted = at -> 0;

    private LivedDirectory(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    static LivedDirectory until(Instant now, long seed) {
        return new LivedDirectory(seed, now);
    }

    LivedDirectory days(int days) {
        length = Duration.ofDays(days);
        return this;
    }

    LivedDirectory everyMinutes(int minutes) {
        step = Duration.ofMinutes(minutes);
        return this;
    }

    /** Typical viewers per stream outside the ten most-watched. */
    LivedDirectory reach(double typical) {
        reach = typical;
        return this;
    }

    /** The share of sweeps that broke off. */
    LivedDirectory brokenOff(double share) {
        brokenOff = share;
        return this;
    }

    /** Adds to the log of viewers per stream. */
    LivedDirectory plant(ToDoubleFunction<Instant> effect) {
        planted = effect;
        return this;
    }

    List<DirectorySample> readings() {
        List<DirectorySample> readings = new ArrayList<>();
        double perStep = Math.pow(HOURLY_CORRELATION, step.toMinutes() / 60.0);
        double hourly = random.nextGaussian();
        double daily = random.nextGaussian();
        Instant event = now.minus(length);
        double size = 0;
        Instant start = now.minus(length);
        Instant outage = start.plus(Duration.ofHours((long) (random.nextDouble() * length.toHours())));
        long day = -1;
        for (Instant at = start; at.isBefore(now); at = at.plus(step)) {
            long today = at.getEpochSecond() / 86_400;
            if (today != day) {
                day = today;
                daily = next(daily, DAILY_CORRELATION);
            }
            hourly = next(hourly, perStep);
            if (!at.isBefore(event)) {
                event = at.plus(Duration.ofMinutes((long) (-Math.log(random.nextDouble()) * 7 * 1440)));
                size = 0.7 * random.nextDouble();
            }
            boolean during = at.isAfter(event.minus(Duration.ofHours(3)));
            double log = Math.log(reach)
                    + HOURLY_NOISE * hourly
                    + DAILY_NOISE * daily
                    + (during ? size : 0)
                    + planted.applyAsDouble(at);
            boolean seen = at.isBefore(outage) || at.isAfter(outage.plus(Duration.ofHours(12)));
            DirectorySample reading = reading(at, Math.exp(log));
            if (seen) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private double next(double previous, double correlation) {
        return correlation * previous + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
    }

    private DirectorySample reading(Instant at, double perStream) {
        double hour = at.atZone(java.time.ZoneOffset.UTC).getHour()
                + at.truncatedTo(ChronoUnit.MINUTES)
                                .atZone(java.time.ZoneOffset.UTC)
                                .getMinute()
                        / 60.0;
        double expected = 800 * (1 + 0.5 * Math.cos(2 * Math.PI * (hour - 20) / 24));
        int streams = (int) Math.round(expected + Math.sqrt(expected) * random.nextGaussian());
        long outside = Math.round(perStream * (streams - 10));
        boolean complete = random.nextDouble() >= brokenOff;
        return new DirectorySample(at, streams, outside + 30_000, 9_000, 30_000, 3, complete);
    }
}
