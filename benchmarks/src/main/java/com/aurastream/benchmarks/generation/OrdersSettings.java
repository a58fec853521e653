package com.aurastream.benchmarks.generation;

import static com.aurastream.benchmarks.process.RefusedOptionException.unless;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run of {@code generation} does.
 *
 * @param jobs how many orders there are, of all kinds and packs by turns, at least 1
 * @param kills how often a worker is killed
 * @param workers at the same time, at least 1
 * @param faults part of the model's answers that are faults, from 0 to below 1
 * @param pickUps orders given one by one before that, to measure how soon they are taken up; 0 for none
 * @param seed of everything that is random in it but time
 */
public record OrdersSettings(int jobs, int kills, int workers, double faults, int pickUps, long seed) {

    /** Checks the numbers. */
    public OrdersSettings {
        unless(jobs >= 1, "--jobs must be at least 1");
        unless(kills >= 0, "--kills must not be negative");
        unless(workers >= 1, "--workers must be at least 1");
        unless(faults >= 0 && faults < 1, "--faults must be from 0 to below 1");
        unless(pickUps >= 0, "--pick-ups must not be negative");
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("jobs", jobs);
        fields.put("kills", kills);
        fields.put("workers", workers);
        fields.put("faults", faults);
        fields.put("pickUps", pickUps);
        fields.put("seed", seed);
        return fields;
    }
}
