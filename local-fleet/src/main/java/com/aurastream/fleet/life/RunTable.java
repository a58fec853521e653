package com.aurastream.fleet.life;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a start needs to know of the run ledger, and to mend in it after a kill. */
final class RunTable {

    private final JdbcTemplate jdbc;

    RunTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param job the job
     * @param startedAt when it started, by the fleet's clock
     */
    record Run(String job, Instant startedAt) {}

    /** The last run of the past that was finished. */
    Optional<Run> lastOfHistory() {
        return jdbc
                .query(
                        "select job, started_at from job_run where run_trigger = 'history'"
                                + " and outcome not in ('running', 'abandoned') order by started_at desc, finished_at desc limit 1",
                        (row, number) ->
                                new Run(row.getString(1), row.getTimestamp(2).toInstant()))
                .stream()
                .findFirst();
    }

    /** Jobs that have succeeded at least once, also with some items failed. */
    Set<String> succeeded() {
        return new TreeSet<>(jdbc.queryForList(
                "select distinct job from job_run where outcome in ('succeeded', 'partial')", String.class));
    }

    /** Why a job's last run did not succeed, such as {@code failed: quota}. */
    Optional<String> lastOutcome(String job) {
        return jdbc
                .queryForList(
                        "select outcome || coalesce(': ' || reason, '') from job_run where job = ?"
                                + " order by started_at desc limit 1",
                        String.class,
                        job)
                .stream()
                .findFirst();
    }

    /** Runs that their process never ended: it is gone, since nobody else works on this folder. */
    int abandonUnfinished(Instant now) {
        return jdbc.update(
                "update job_run set outcome = 'abandoned', reason = 'its process was ended', finished_at = ?"
                        + " where outcome = 'running'",
                Timestamp.from(now));
    }

    /** Locks of that process, which would otherwise hold until they run out. */
    void releaseLocks() {
        jdbc.update("update shedlock set lock_until = locked_at where lock_until > locked_at");
    }
}
