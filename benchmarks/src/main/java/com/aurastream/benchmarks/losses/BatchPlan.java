package com.aurastream.benchmarks.losses;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which events go into which request: batches of 1 to 1,000, some ids of them repeated, within the batch or out of earlier ones.
 */
final class BatchPlan {

    /** As many as a request may hold. */
    static final int LARGEST = 1_000;

    private static final double WHOLE_BATCH_TWICE = 0.05;

    private final int events;
    private final double repeated;
    private final SplittableRandom random;
    private int fresh;

    /**
     * A plan.
     *
     * @param events how many different events there are in all
     * @param repeated part of the sent ids that were sent before, from 0 to below 1
     */
    BatchPlan(int events, double repeated, long seed) {
        this.events = events;
        this.repeated = repeated;
        this.random = new SplittableRandom(seed);
    }

    /**
     * A request.
     *
     * @param numbers the events in it
     * @param twice whether two senders are to send it at the same time
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Batch(int[] numbers, boolean twice) {}

    /** The next request; absent when every event has been given out. */
    synchronized Optional<Batch> next() {
        if (fresh >= events) {
            return Optional.empty();
        }
        int[] numbers = new int[1 + random.nextInt(LARGEST)];
        int filled = 0;
        while (filled < numbers.length && fresh < events) {
            numbers[filled] = number(numbers, filled);
            filled++;
        }
        boolean twice = repeated > 0 && random.nextDouble() < WHOLE_BATCH_TWICE;
        return Optional.of(new Batch(Arrays.copyOf(numbers, filled), twice));
    }

    private int number(int[] numbers, int filled) {
        if (fresh == 0 || random.nextDouble() >= repeated) {
            return fresh++;
        }
        boolean withinBatch = filled > 0 && random.nextBoolean();
        return withinBatch ? numbers[random.nextInt(filled)] : random.nextInt(fresh);
    }

    /** How many different events have been given out. */
    synchronized int given() {
        return fresh;
    }
}
