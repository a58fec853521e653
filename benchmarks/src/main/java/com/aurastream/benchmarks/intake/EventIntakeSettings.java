package com.aurastream.benchmarks.intake;

import static com.aurastream.benchmarks.process.RefusedOptionException.unless;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run of {@code event-intake} does.
 *
 * @param requests requests in each round, at least 1
 * @param batch events in each request, 1 to 1,000; a round has at most 500,000
 * @param senders who send at the same time, 1 to 64
 * @param rounds measured rounds, 1 to 100
 * @param warmUps rounds before them that do not count, 0 to 100
 * @param objective how fast the gateway has to be, as part of the speed of Redis alone
 * @param seed of the events
 */
public record EventIntakeSettings(
        int requests, int batch, int senders, int rounds, int warmUps, double objective, long seed) {

    private static final int LARGEST_BATCH = 1_000;
    private static final int MOST_EVENTS = 500_000;
    private static final int MOST_SENDERS = 64;
    private static final int MOST_ROUNDS = 100;

    /** Checks the numbers. */
    public EventIntakeSettings {
        unless(requests >= 1, "--requests must be at least 1");
        unless(batch >= 1 && batch <= LARGEST_BATCH, "--batch must be from 1 to 1,000");
        unless((long) requests * batch <= MOST_EVENTS, "--requests times --batch must be at most 500,000");
        unless(senders >= 1 && senders <= MOST_SENDERS, "--senders must be from 1 to 64");
        unless(rounds >= 1 && rounds <= MOST_ROUNDS, "--rounds must be from 1 to 100");
        unless(warmUps >= 0 && warmUps <= MOST_ROUNDS, "--warm-ups must be from 0 to 100");
        unless(objective > 0, "--objective must be greater than 0");
    }

    /** Events in a round. */
    int events() {
        return requests * batch;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("requests", requests);
        fields.put("batch", batch);
        fields.put("senders", senders);
        fields.put("rounds", rounds);
        fields.put("warmUps", warmUps);
        fields.put("objective", objective);
        fields.put("seed", seed);
        return fields;
    }
}
