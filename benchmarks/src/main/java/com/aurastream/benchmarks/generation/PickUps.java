package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.generation.JobsKept.KeptEvent;
import com.aurastream.benchmarks.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Orders one by one on an idle queue: how long each waits until a worker takes it up. */
final class PickUps {

    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Numbers that no other order of the run has. */
    private static final int FIRST_NUMBER = 1_000_000;

    private final Stage stage;
    private final OrderDesk desk;
    private final JobsKept kept;

    PickUps(Stage stage, OrderDesk desk, JobsKept kept) {
        this.stage = stage;
        this.desk = desk;
        this.kept = kept;
    }

    /**
     * What came of it.
     *
     * @param taken the orders, by the id of their jobs
     * @param millis from the answer 202 to the time of the event {@code started}
     */
    record Result(Map<String, Order> taken, List<Double> millis) {}

    /** Orders, each when the one before has ended. */
    Result play(int count, SplittableRandom random) throws InterruptedException, SQLException {
        Map<String, Order> taken = new HashMap<>();
        Map<String, Instant> answered = new HashMap<>();
        for (int number = 0; number < count; number++) {
            Order order = Order.small(FIRST_NUMBER + number);
            String id = desk.order(order, random);
            answered.put(id, stage.clock().instant());
            taken.put(id, order);
            awaitEnd();
        }
        Map<String, List<KeptEvent>> events = kept.events();
        List<Double> millis = answered.entrySet().stream()
                .map(entry -> waited(entry.getValue(), events.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return new Result(taken, millis);
    }

    private void awaitEnd() throws InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (kept.open() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    /** One that was not taken up at all waited for the whole of the patience. */
    private static double waited(Instant answered, List<KeptEvent> events) {
        Duration waited = events.stream()
                .filter(event -> event.type().equals("started"))
                .findFirst()
                .map(event -> Duration.between(answered, event.at()))
                .orElse(PATIENCE);
        // it may have begun before the answer was read
        return Math.max(0, waited.toNanos() / NANOS * MILLIS);
    }
}
