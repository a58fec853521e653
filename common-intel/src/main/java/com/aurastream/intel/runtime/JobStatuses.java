package com.aurastream.intel.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How jobs stand, from the ledger. */
final class JobStatuses {

    private final PostgresRunLedger ledger;
    private final Clock clock;
    private final Duration grace;
    private volatile Instant watchedSince = Instant.MAX;

    /**
     * Statuses.
     *
     * @param grace how long after the start a job may still need for its first success before it counts as late
     */
    JobStatuses(PostgresRunLedger ledger, Clock clock, Duration grace) {
        this.ledger = ledger;
        this.clock = clock;
        this.grace = grace;
    }

    /** From now on, jobs are run, and can be late. */
    void watch() {
        watchedSince = clock.instant();
    }

    JobStatus of(JobPlan plan) {
        Instant now = clock.instant();
        Optional<RunRecord> newest = ledger.newest(plan.name());
        Optional<Instant> success = ledger.lastSuccess(plan.name()).map(RunRecord::startedAt);
        return new JobStatus(
                plan.name(),
                plan.enabled(),
                newest.map(RunRecord::startedAt),
                newest.map(RunRecord::outcome),
                newest.flatMap(RunRecord::reason),
                newest.map(RunRecord::instance),
                success,
                plan.enabled() ? plan.nextDue(now) : Optional.empty(),
                plan.schedule().objective(),
                plan.enabled() && watched(now) && !lateness(plan, success, now).isZero());
    }

    /** How long a job has been beyond its objective; zero while it is not, or is not watched. */
    Duration lateness(JobPlan plan) {
        Instant now = clock.instant();
        if (!plan.enabled() || !watched(now)) {
            return Duration.ZERO;
        }
        return lateness(plan, ledger.lastSuccess(plan.name()).map(RunRecord::startedAt), now);
    }

    private boolean watched(Instant now) {
        return !watchedSince.equals(Instant.MAX) && now.isAfter(watchedSince.plus(grace));
    }

    private Duration lateness(JobPlan plan, Optional<Instant> success, Instant now) {
        Instant due = success.map(at -> at.plus(plan.schedule().objective())).orElse(watchedSince.plus(grace));
        return now.isAfter(due) ? Duration.between(due, now) : Duration.ZERO;
    }
}
