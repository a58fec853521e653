package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.stage.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several senders at once, who go on as far as the pace lets them. */
final class Senders implements AutoCloseable {

    private static final int SENDERS = 4;

    private final BatchPlan plan;
    private final Pace pace;
    private final EventSender sender;
    private final int events;
    private final ExecutorService threads = Executors.newFixedThreadPool(2 * SENDERS, runnable -> {
        Thread thread = new Thread(runnable, "sender");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> running = new ArrayList<>();

    Senders(BatchPlan plan, Pace pace, EventSender sender, int events, long seed) {
        this.plan = plan;
        this.pace = pace;
        this.sender = sender;
        this.events = events;
        for (int number = 0; number < SENDERS; number++) {
            SplittableRandom random = new SplittableRandom(seed + number);
            running.add(threads.submit(() -> {
                work(random);
                return null;
            }));
        }
    }

    private void work(SplittableRandom random) throws InterruptedException, ExecutionException {
        while (pace.await((double) plan.given() / events)) {
            BatchPlan.Batch batch = plan.next().orElse(null);
            if (batch == null) {
                return;
            }
            send(batch, random);
        }
    }

    private void send(BatchPlan.Batch batch, SplittableRandom random) throws InterruptedException, ExecutionException {
        if (batch.twice()) {
            SplittableRandom others = random.split();
            Future<?> other = threads.submit(() -> {
                sender.send(batch.numbers(), others);
                return null;
            });
            sender.send(batch.numbers(), random);
            other.get();
        } else {
            sender.send(batch.numbers(), random);
        }
    }

    /** Whether all have sent everything; throws what one of them threw. */
    boolean done() throws InterruptedException, ExecutionException {
        for (Future<?> sending : running) {
            if (sending.isDone()) {
                sending.get();
            }
        }
        return running.stream().allMatch(Future::isDone);
    }

    @Override
    public void close() {
        pace.stop();
        threads.shutdownNow();
    }
}
