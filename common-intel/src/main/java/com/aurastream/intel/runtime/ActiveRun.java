package com.aurastream.intel.runtime;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run that is under way, with the flag that asks it to end. */
final class ActiveRun implements JobRun {

    private final RunRecord record;
    private final HeldLock lock;
    private final AtomicReference<@Nullable String> stop = new AtomicReference<>();

    ActiveRun(RunRecord record, HeldLock lock) {
        this.record = record;
        this.lock = lock;
    }

    @Override
    public String id() {
        return record.id();
    }

    @Override
    public String job() {
        return record.job();
    }

    @Override
    public long fence() {
        return record.fence();
    }

    @Override
    public Instant startedAt() {
        return record.startedAt();
    }

    @Override
    public void checkpoint() {
        if (lock.lost()) {
            stop("lock lost");
        }
        stopReason().ifPresent(reason -> {
            throw new RunStoppedException(reason);
        });
    }

    /** Asks it to end; the first reason counts. */
    void stop(String reason) {
        stop.compareAndSet(null, reason);
    }

    Optional<String> stopReason() {
        return Optional.ofNullable(stop.get());
    }

    RunRecord record() {
        return record;
    }
}
