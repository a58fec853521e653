package com.aurastream.generation;

import com.aurastream.generation.QueueMeters.Outcome;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.trace.LogContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Takes parts of one queue and has them worked at: as soon as there are any, and never more than there are threads for, nor more of
 * one kind than it may.
 */
final class QueueLoop {

    private static final Logger log = LoggerFactory.getLogger(QueueLoop.class);

    private static final Duration PAUSE_WITHOUT_DATABASE = Duration.ofSeconds(1);

    private final AssetKind.Queue of;
    private final GenerationQueue queue;
    private final PartWork work;
    private final HeldAttempts held;
    private final QueueMeters meters;
    private final GenerationSettings settings;
    private final String owner;
    private final ThreadPoolExecutor threads;
    private final Map<AssetKind, Integer> active = new EnumMap<>(AssetKind.class);
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private boolean stopping;
    private boolean databaseAway;

    /**
     * A loop that does not run yet.
     *
     * @param of the queue
     * @param owner this process, for people who look at leases
     */
    QueueLoop(
            AssetKind.Queue of,
            GenerationQueue queue,
            PartWork work,
            HeldAttempts held,
            QueueMeters meters,
            GenerationSettings settings,
            String owner) {
        this.of = of;
        this.queue = queue;
        this.work = work;
        this.held = held;
        this.meters = meters;
        this.settings = settings;
        this.owner = owner;
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory(of.code() + "-"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** The queue. */
    AssetKind.Queue queue() {
        return of;
    }

    /** Takes parts until it is stopped. */
    void run() {
        while (!stopping()) {
            if (takeSome() == 0) {
                pause(databaseAway ? PAUSE_WITHOUT_DATABASE : settings.poll());
            }
        }
    }

    /**
     * Takes parts until none can be claimed and none is under way.
     *
     * @return how many attempts ended how
     * @throws IllegalStateException when PostgreSQL cannot be asked
     */
    Map<Outcome, Integer> drain() {
        boolean idle = false;
        while (!idle) {
            boolean nothingUnderWay =
                    activeInAll() == 0; // seen before the look, which finds nothing too when there is no room
            int taken = takeSome();
            if (databaseAway) {
                throw new IllegalStateException("the queue cannot be asked");
            }
            idle = nothingUnderWay && taken == 0;
            if (!idle) {
                pause(settings.poll());
            }
        }
        return outcomes();
    }

    /** Takes nothing any more; what is under way goes on. */
    synchronized void stop() {
        stopping = true;
        threads.shutdown();
        notifyAll();
    }

    private int takeSome() {
        List<ClaimedPart> parts = claim();
        parts.forEach(this::start);
        return parts.size();
    }

    private List<ClaimedPart> claim() {
        Map<AssetKind, Integer> room = room();
        int free = settings.threads() - activeInAll();
        if (room.isEmpty() || free < 1) {
            return List.of();
        }
        try {
            List<ClaimedPart> parts = queue.claim(of, room, free, owner, settings.lease());
            databaseAway = false;
            return parts;
        } catch (RuntimeException e) {
            if (!databaseAway) {
                log.warn(
                        "Nothing can be claimed of {}: {}",
                        of.code(),
                        e.getClass().getSimpleName());
            }
            databaseAway = true;
            return List.of();
        }
    }

    private void start(ClaimedPart part) {
        Attempt attempt = new Attempt(part);
        held.add(attempt);
        meters.claimed(part);
        count(part.kind(), 1);
        try {
            threads.execute(() -> work(attempt));
        } catch (RejectedExecutionException e) { // claimed while the process began to stop
            held.giveBack(attempt);
            ended(attempt, Outcome.STOPPED);
        }
    }

    private void work(Attempt attempt) {
        LogContext.enterOrder(attempt.part().job());
        attempt.begin();
        Outcome outcome = Outcome.UNTOLD;
        try {
            if (!attempt.stopped()) {
                outcome = work.of(attempt);
            }
        } finally {
            attempt.end();
            ended(attempt, attempt.outcome(outcome));
            LogContext.leave();
        }
    }

    private void ended(Attempt attempt, Outcome outcome) {
        held.remove(attempt);
        meters.ended(attempt, outcome);
        log.info("{} {} in {} ms", attempt, outcome.code(), attempt.age().toMillis());
        synchronized (this) {
            outcomes.merge(outcome, 1, Integer::sum);
            count(attempt.part().kind(), -1);
            notifyAll();
        }
    }

    private synchronized Map<AssetKind, Integer> room() {
        Map<AssetKind, Integer> room = new EnumMap<>(AssetKind.class);
        for (AssetKind kind : AssetKind.values()) {
            int free = settings.limit(kind) - active.getOrDefault(kind, 0);
            if (free > 0) {
                room.put(kind, free);
            }
        }
        return room;
    }

    private synchronized void count(AssetKind kind, int by) {
        active.merge(kind, by, Integer::sum);
    }

    private synchronized int activeInAll() {
        return active.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized Map<Outcome, Integer> outcomes() {
        return new EnumMap<>(outcomes);
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    /** Until an attempt ends, or for so long at most. */
    private synchronized void pause(Duration most) {
        if (stopping) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.timedWait(this, most.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
