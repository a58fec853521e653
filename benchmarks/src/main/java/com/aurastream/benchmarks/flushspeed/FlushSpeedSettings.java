package com.aurastream.benchmarks.flushspeed;

import static com.aurastream.benchmarks.process.RefusedOptionException.unless;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run of {@code flush-speed} does.
 *
 * @param rows events in the stream, at least 1
 * @param rounds measured rounds, at least 1
 * @param warmUps rounds before them that do not count
 * @param hours within how many hours before now the events happened, at least 1; each event also counts for its hour and day, by
 *     creator, category and name
 * @param objective how fast the flush has to be, as part of psql's speed
 * @param seed of the events
 */
public record FlushSpeedSettings(int rows, int rounds, int warmUps, int hours, double objective, long seed) {

    /** Checks the numbers. */
    public FlushSpeedSettings {
        unless(rows >= 1, "--rows must be at least 1");
        unless(rounds >= 1, "--rounds must be at least 1");
        unless(warmUps >= 0, "--warm-ups must not be negative");
        unless(hours >= 1, "--hours must be at least 1");
        unless(objective > 0, "--objective must be greater than 0");
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", rows);
        fields.put("rounds", rounds);
        fields.put("warmUps", warmUps);
        fields.put("hours", hours);
        fields.put("objective", objective);
        fields.put("seed", seed);
        return fields;
    }
}
