package com.aurastream.generation;

import com.aurastream.generation.QueueMeters.Outcome;
import com.aurastream.intel.archive.GenerationQueue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** What this worker holds: one thread prolongs all the leases, and ends attempts that lost theirs or take too long. */
final class HeldAttempts {

    private static final Logger log = LoggerFactory.getLogger(HeldAttempts.class);

    private final Set<Attempt> held = ConcurrentHashMap.newKeySet();
    private final GenerationQueue queue;
    private final PartWork work;
    private final GenerationSettings settings;
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("heartbeat-"));
    private final ScheduledFuture<?> beating;
    private boolean databaseAway;

    HeldAttempts(GenerationQueue queue, PartWork work, GenerationSettings settings) {
        this.queue = queue;
        this.work = work;
        this.settings = settings;
        long every = settings.heartbeat().toMillis();
        this.beating = beats.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    void add(Attempt attempt) {
        held.add(attempt);
    }

    synchronized void remove(Attempt attempt) {
        held.remove(attempt);
        notifyAll();
    }

    /** Waits until nothing is held any more, for so long at most. */
    synchronized void awaitNone(Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            for (long left = wait.toNanos(); !held.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives back all that is still held. */
    void giveBack() {
        List.copyOf(held).forEach(this::giveBack);
    }

    /** Gives a part back, without counting a failure, and tells the thread that may be at it. */
    void giveBack(Attempt attempt) {
        if (attempt.stop(Outcome.STOPPED)) {
            release(attempt);
        }
    }

    /** No heartbeat any more. */
    void close() {
        beating.cancel(false);
        beats.shutdown();
    }

    private void release(Attempt attempt) {
        try {
            queue.release(attempt.part());
            log.info("{} was given back", attempt);
        } catch (RuntimeException e) {
            log.warn("{} could not be given back, its lease runs out: {}", attempt, nameOf(e));
        }
    }

    private void beat() {
        held.forEach(this::beat);
    }

    private void beat(Attempt attempt) {
        try {
            if (attempt.age().compareTo(settings.timeLimit()) > 0) {
                endTooLong(attempt);
            } else if (!attempt.stopped() && !queue.heartbeat(attempt.part(), settings.lease())) {
                attempt.stop(Outcome.STOPPED); // called off, lost to another worker, or completed just now
            }
            databaseAway = false;
        } catch (RuntimeException | Error e) { // an exception would end all heartbeats
            if (!databaseAway) {
                log.warn("Leases cannot be prolonged: {}", nameOf(e));
            }
            databaseAway = true;
        }
    }

    private void endTooLong(Attempt attempt) {
        if (attempt.stop(Outcome.TIMED_OUT)) {
            work.tooLong(attempt);
        }
    }

    private static String nameOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
