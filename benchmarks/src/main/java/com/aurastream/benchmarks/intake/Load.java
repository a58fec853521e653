package com.aurastream.benchmarks.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several senders, each of whom sends the next batch as soon as their last one is answered. */
final class Load implements AutoCloseable {

    private static final double NANOS_PER_MILLI = 1e6;

    private final int senders;
    private final ExecutorService threads;

    Load(int senders) {
        this.senders = senders;
        this.threads = Executors.newFixedThreadPool(senders, runnable -> {
            Thread thread = new Thread(runnable, "sender");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * How long it took.
     *
     * @param millis from the first batch to the last answer
     * @param answers by batch, in milliseconds, from the sending to the answer
     */
    record Timing(double millis, List<Double> answers) {

        /** Copies the list. */
        Timing {
            answers = List.copyOf(answers);
        }
    }

    /** Sends each batch once. */
    Timing send(int batches, Sink sink) throws Exception {
        double[] answers = new double[batches];
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> sending = new ArrayList<>();
        long start = System.nanoTime();
        for (int sender = 0; sender < senders; sender++) {
            int who = sender;
            sending.add(threads.submit(() -> {
                for (int number = next.getAndIncrement(); number < batches; number = next.getAndIncrement()) {
                    long sent = System.nanoTime();
                    sink.send(who, number);
                    answers[number] = millisSince(sent);
                }
                return null;
            }));
        }
        for (Future<?> one : sending) {
            one.get();
        }
        return new Timing(millisSince(start), Arrays.stream(answers).boxed().toList());
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
