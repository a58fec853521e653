package com.aurastream.benchmarks.losses;

import static com.aurastream.benchmarks.process.RefusedOptionException.unless;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run of {@code losses} does.
 *
 * @param events how many different events are sent, at least 1
 * @param repeated part of the sent ids that were sent before, from 0 to below 1
 * @param kills how often a flush worker is killed
 * @param databaseStops how often PostgreSQL is stopped and started, the hard way first and then by turns
 * @param redisRestarts how often Redis is killed and started
 * @param workers flush workers at the same time, at least 1
 * @param seed of everything that is random in it but time
 */
public record LossesSettings(
        int events, double repeated, int kills, int databaseStops, int redisRestarts, int workers, long seed) {

    /** Checks the numbers. */
    public LossesSettings {
        unless(events >= 1, "--events must be at least 1");
        unless(repeated >= 0 && repeated < 1, "--repeated must be from 0 to below 1");
        unless(kills >= 0, "--kills must not be negative");
        unless(workers >= 1, "--workers must be at least 1");
        unless(
                databaseStops >= 0 && redisRestarts >= 0 && databaseStops + redisRestarts <= Math.max(kills, 0),
                "--database-stops and --redis-restarts happen between kills: together at most as many as --kills");
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("events", events);
        fields.put("repeated", repeated);
        fields.put("kills", kills);
        fields.put("databaseStops", databaseStops);
        fields.put("redisRestarts", redisRestarts);
        fields.put("workers", workers);
        fields.put("seed", seed);
        return fields;
    }
}
