package com.aurastream.intel.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides again and again whether one job should run now: when it has not succeeded since it was last due, or when its output
 * is missing. What the ledger says counts, not what this process has done, so that replicas and restarts agree.
 */
final class JobWatch {

    private static final Logger log = LoggerFactory.getLogger(JobWatch.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);

    private final JobPlan plan;
    private final LockedJobRunner runner;
    private final PostgresRunLedger ledger;
    private final JobNews news;
    private final Clock clock;

    private Instant slot;
    private Instant notBefore = Instant.MIN;
    private Duration backOff = FIRST_BACK_OFF;

    JobWatch(JobPlan plan, LockedJobRunner runner, PostgresRunLedger ledger, JobNews news, Clock clock) {
        this.plan = plan;
        this.runner = runner;
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
        this.slot = plan.lastDue(clock.instant());
    }

    /** Looks once, and runs the job where it should run. A failing look is logged and the next one tries again. */
    void look() {
        try {
            if (plan.enabled()) {
                runWhereNeeded();
            }
            news.show(plan);
        } catch (RuntimeException e) {
            log.warn("Whether {} should run could not be found out, trying again: {}", plan.name(), e.toString());
        }
    }

    private void runWhereNeeded() {
        Instant now = clock.instant();
        Instant due = plan.lastDue(now);
        boolean newSlot = due.isAfter(slot);
        if (newSlot) {
            slot = due;
            forgetFailures();
        }
        if (!needed(due)) {
            forgetFailures();
        } else if (!waiting(now)) {
            RunTrigger trigger = newSlot ? RunTrigger.SCHEDULE : RunTrigger.CATCH_UP;
            afterwards(runner.run(plan.job(), trigger, () -> needed(due)));
        }
    }

    private boolean needed(Instant due) {
        return outputNeeded(due) || plan.job().workWaiting();
    }

    private boolean outputNeeded(Instant due) {
        boolean overdue = ledger.lastSuccess(plan.name())
                .map(success -> success.startedAt().isBefore(due))
                .orElse(true);
        return overdue || plan.job().outputMissing();
    }

    /** A wait that no back-off can explain comes from a clock that was set back. */
    private boolean waiting(Instant now) {
        return now.isBefore(notBefore) && !now.plus(LONGEST_BACK_OFF).isBefore(notBefore);
    }

    /**
     * Also after a success: should the output still be missing then, the job must not run without a pause. Only where more work has come
     * meanwhile, it may.
     */
    private void afterwards(RunRecord run) {
        if (run.outcome() == RunOutcome.SKIPPED) {
            return;
        }
        if (run.outcome() == RunOutcome.SUCCEEDED && !outputNeeded(plan.lastDue(clock.instant()))) {
            forgetFailures();
            return;
        }
        notBefore = clock.instant().plus(backOff);
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    }

    private void forgetFailures() {
        notBefore = Instant.MIN;
        backOff = FIRST_BACK_OFF;
    }
}
