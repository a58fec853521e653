package com.aurastream.intel.runtime;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger in the table {@code job_run}. */
final class PostgresRunLedger implements RunLedger {

    private static final List<String> ENDED = List.of("succeeded", "partial", "failed", "abandoned");
    private static final List<String> WITH_RESULTS = List.of("succeeded", "partial");

    private static final String INSERT = """
            insert into job_run (id, job, fence, run_trigger, instance, started_at, finished_at, outcome, reason, items, spent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** What has been closed as abandoned meanwhile stays abandoned: somebody else has gone on from there. */
    private static final String FINISH = """
            update job_run set finished_at = ?, outcome = ?, reason = ?, items = ?, spent = ?
            where id = ? and outcome = 'running'
            """;

    /** A lock is extended while its run lives, by the database's clock; so a free or newer lock says that the run is gone. */
    private static final String ABANDON = """
            update job_run r set outcome = 'abandoned', finished_at = greatest(?, started_at), reason = 'process_gone'
            where outcome = 'running' and (? is null or job = ?)
              and (not exists (select 1 from shedlock l
                               where l.name = r.job and l.lock_until > timezone('utc', clock_timestamp()))
                   or exists (select 1 from job_fence f where f.job = r.job and f.token > r.fence))
            """;

    private final JdbcTemplate jdbc;
    private final JobRunRows rows;
    private final RunJson json;
    private final Clock clock;

    PostgresRunLedger(JdbcTemplate jdbc, JobRunRows rows, RunJson json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<RunRecord> lastFinished(String job) {
        return rows.findFirstByJobAndOutcomeInOrderByStartedAtDesc(job, ENDED).map(row -> row.record(json));
    }

    @Override
    public Optional<RunRecord> lastSuccess(String job) {
        return rows.findFirstByJobAndOutcomeInOrderByStartedAtDesc(job, WITH_RESULTS)
                .map(row -> row.record(json));
    }

    @Override
    public List<RunRecord> runs(String job, int limit, Instant before) {
        return rows.findByJobAndStartedAtBeforeOrderByStartedAtDesc(job, before, Limit.of(limit)).stream()
                .map(row -> row.record(json))
                .toList();
    }

    @Override
    public int abandonUnfinished() {
        return abandon(null);
    }

    /** The same for one job. */
    int abandonUnfinished(String job) {
        return abandon(job);
    }

    /** The newest row of a job, whatever became of it. */
    Optional<RunRecord> newest(String job) {
        return rows.findFirstByJobOrderByStartedAtDesc(job).map(row -> row.record(json));
    }

    void insert(RunRecord run) {
        jdbc.update(
                INSERT,
                run.id(),
                run.job(),
                run.fence(),
                run.trigger().toString(),
                run.instance(),
                time(run.startedAt()),
                run.finishedAt().map(PostgresRunLedger::time).orElse(null),
                run.outcome().toString(),
                run.reason().orElse(null),
                json.write(run.items()),
                json.write(run.spent()));
    }

    /**
     * Keeps a skipped run, unless the newest row of the job already says the same of the same slot: a job that waits for its
     * inputs is tried every few seconds.
     *
     * @param slot when the job was last due
     */
    RunRecord insertSkipped(RunRecord run, Instant slot) {
        Optional<RunRecord> same = newest(run.job())
                .filter(last -> last.outcome() == RunOutcome.SKIPPED
                        && last.reason().equals(run.reason())
                        && !last.startedAt().isBefore(slot));
        if (same.isEmpty()) {
            insert(run);
        }
        return same.orElse(run);
    }

    void finish(RunRecord run) {
        jdbc.update(
                FINISH,
                run.finishedAt().map(PostgresRunLedger::time).orElse(null),
                run.outcome().toString(),
                run.reason().orElse(null),
                json.write(run.items()),
                json.write(run.spent()),
                run.id());
    }

    private int abandon(@Nullable String job) {
        return jdbc.update(ABANDON, new Object[] {time(clock.instant()), job, job}, new int[] {
            Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.VARCHAR
        });
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
