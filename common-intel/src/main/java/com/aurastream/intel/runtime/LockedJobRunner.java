package com.aurastream.intel.runtime;

import com.aurastream.intel.trace.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs under their locks, with a ledger row each. */
final class LockedJobRunner implements JobRunner {

    private static final Logger log = LoggerFactory.getLogger(LockedJobRunner.class);
    private static final int MOST_AT_ONCE = 64;

    private final JobPlans plans;
    private final PostgresRunLedger ledger;
    private final JobLocks locks;
    private final RunThreads threads;
    private final RunListener listener;
    private final String instance;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    LockedJobRunner(
            JobPlans plans,
            PostgresRunLedger ledger,
            JobLocks locks,
            RunThreads threads,
            RunListener listener,
            String instance,
            Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.locks = locks;
        this.threads = threads;
        this.listener = listener;
        this.instance = instance;
        this.clock = clock;
    }

    @Override
    public RunRecord run(Job job, RunTrigger trigger) {
        return run(job, trigger, () -> true);
    }

    /**
     * Runs a job.
     *
     * @param wanted asked again under the lock: whoever held it before may have done the work
     */
    RunRecord run(Job job, RunTrigger trigger, BooleanSupplier wanted) {
        RunRecord run = begin(job, trigger);
        LogContext.enterRun(job.name(), run.id());
        try {
            return admitted(job, run, wanted);
        } finally {
            LogContext.leave();
        }
    }

    private RunRecord admitted(Job job, RunRecord run, BooleanSupplier wanted) {
        if (!places.tryAcquire()) {
            return ended(run, Result.skipped("shutdown"));
        }
        try {
            ledger.abandonUnfinished(job.name());
            return inputsMissing(job, run)
                    .or(() -> underLock(job, run, wanted))
                    .orElseGet(() -> skip(job, run, "locked"));
        } catch (RuntimeException e) {
            log.error("{} could not be run: the ledger or the lock in PostgreSQL did not answer", job.name(), e);
            return ended(run, Result.failed(e));
        } finally {
            places.release();
        }
    }

    /** Lets no further run begin, and waits until those under way are in the ledger. */
    void close(Duration wait) {
        try {
            if (!places.tryAcquire(MOST_AT_ONCE, wait.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error("Runs are still under way after {}; their rows will be abandoned", wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<RunRecord> inputsMissing(Job job, RunRecord run) {
        try {
            return job.inputsMissing() ? Optional.of(skip(job, run, "inputs_missing")) : Optional.empty();
        } catch (RuntimeException e) {
            log.warn("{} failed: whether its inputs are there cannot be found out", job.name(), e);
            RunRecord failed = ended(run, Result.failed(e));
            ledger.insert(failed);
            listener.ended(job, failed, Duration.ZERO);
            return Optional.of(failed);
        }
    }

    private Optional<RunRecord> underLock(Job job, RunRecord run, BooleanSupplier wanted) {
        return locks.tryLock(job.name()).map(lock -> {
            try (lock) {
                return wanted.getAsBoolean() ? carryOut(job, run, lock) : skip(job, run, "already_done");
            }
        });
    }

    private RunRecord carryOut(Job job, RunRecord begun, HeldLock lock) {
        RunRecord running = withFence(begun, locks.nextFence(job.name()));
        ledger.insert(running);
        listener.began(job, running);
        long start = System.nanoTime();
        Result result = threads.execute(
                job, new ActiveRun(running, lock), plans.of(job).schedule().timeLimit());
        RunRecord ended = ended(running, result);
        ledger.finish(ended);
        listener.ended(job, ended, Duration.ofNanos(System.nanoTime() - start));
        return ended;
    }

    private RunRecord skip(Job job, RunRecord run, String reason) {
        RunRecord skipped = ended(run, Result.skipped(reason));
        RunRecord kept = ledger.insertSkipped(skipped, plans.of(job).lastDue(run.startedAt()));
        if (kept.id().equals(skipped.id())) {
            listener.ended(job, skipped, Duration.ZERO);
        }
        return kept;
    }

    private RunRecord begin(Job job, RunTrigger trigger) {
        return new RunRecord(
                UUID.randomUUID().toString(),
                job.name(),
                0,
                trigger,
                instance,
                clock.instant(),
                Optional.empty(),
                RunOutcome.RUNNING,
                Optional.empty(),
                List.of(),
                Map.of());
    }

    private static RunRecord withFence(RunRecord run, long fence) {
        return new RunRecord(
                run.id(),
                run.job(),
                fence,
                run.trigger(),
                run.instance(),
                run.startedAt(),
                run.finishedAt(),
                run.outcome(),
                run.reason(),
                run.items(),
                run.spent());
    }

    private RunRecord ended(RunRecord run, Result result) {
        Instant now = clock.instant();
        return new RunRecord(
                run.id(),
                run.job(),
                run.fence(),
                run.trigger(),
                run.instance(),
                run.startedAt(),
                Optional.of(now.isBefore(run.startedAt()) ? run.startedAt() : now),
                result.outcome(),
                result.reason(),
                result.items(),
                result.spent());
    }
}
