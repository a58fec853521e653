package com.aurastream.intel.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock that is extended while it is held and knows when it was lost. ShedLock's own keep-alive tells nobody that an
 * extension was refused, and ends for good at the first one that the database did not answer.
 */
final class HeldLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldLock.class);

    private final String job;
    private final Duration life;
    private final ScheduledFuture<?> keeping;
    private SimpleLock lock;
    private long extendedNanos = System.nanoTime();
    private boolean refused;

    HeldLock(String job, SimpleLock lock, Duration life, ScheduledExecutorService keeper) {
        this.job = job;
        this.lock = lock;
        this.life = life;
        long third = Math.max(1, life.toMillis() / 3);
        this.keeping = keeper.scheduleWithFixedDelay(this::extend, third, third, TimeUnit.MILLISECONDS);
    }

    /** Whether somebody else may hold it by now. */
    synchronized boolean lost() {
        return refused || System.nanoTime() - extendedNanos > life.toNanos();
    }

    private synchronized void extend() {
        if (refused) {
            return;
        }
        try {
            long before = System.nanoTime();
            Optional<SimpleLock> extended = lock.extend(life, Duration.ZERO);
            extended.ifPresentOrElse(kept -> lock = kept, () -> refused = true);
            extendedNanos = refused ? extendedNanos : before;
        } catch (RuntimeException e) {
            log.warn(
                    "The lock of {} could not be extended this time; its run ends if that goes on for {}",
                    job,
                    life,
                    e);
        }
        if (refused) {
            log.error("The lock of {} was lost; its run ends at its next checkpoint", job);
        }
    }

    /** Frees it, where it is still held. */
    @Override
    public void close() {
        keeping.cancel(false);
        synchronized (this) {
            if (!lost()) {
                lock.unlock();
            }
        }
    }
}
