package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.snapshot.ClipReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a clip gained between two readings.
 *
 * @param from the earlier reading
 * @param to the later one, with no fewer views
 */
record Gain(ClipReading from, ClipReading to) {

    private static final double MINUTE = 60_000;

    long views() {
        return to.views() - from.views();
    }

    double minutes() {
        return millis() / MINUTE;
    }

    double perMinute() {
        return views() / minutes();
    }

    List<Instant> instants() {
        return List.of(from.observedAt(), to.observedAt());
    }

    /** Views gained up to a moment between the readings, rounded down. */
    long by(Instant moment) {
        long passed = Duration.between(from.observedAt(), moment).toMillis();
        return Math.floorDiv(views() * passed, millis());
    }

    private long millis() {
        return Duration.between(from.observedAt(), to.observedAt()).toMillis();
    }
}
