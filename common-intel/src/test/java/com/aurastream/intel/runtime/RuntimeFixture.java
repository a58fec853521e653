package com.aurastream.intel.runtime;

import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.testing.MigratedDatabase;
import com.aurastream.intel.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processes with jobs, on one database, by one clock that a test moves. */
final class RuntimeFixture implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-20T12:10:00Z");

    final MigratedDatabase database;
    final JdbcTemplate jdbc;
    final SettableClock clock = new SettableClock(START);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ScheduledExecutorService keeper = Executors.newScheduledThreadPool(1);
    final Map<String, String> board = new ConcurrentHashMap<>();
    private final JobRuntime reader;
    private final List<JobRuntime> processes = new ArrayList<>();

    RuntimeFixture(String name) {
        database = new MigratedDatabase(name);
        jdbc = database.jdbc();
        reader = process("reader");
        processes.clear();
    }

    /** A process; the first argument tells it from others. */
    JobRuntime process(String instance, Job... jobs) {
        return process(instance, Map.of(), jobs);
    }

    JobRuntime process(String instance, Map<String, JobSetting> overrides, Job... jobs) {
        JobRuntime process = new JobRuntime(
                List.of(jobs),
                overrides,
                new RuntimeSettings(
                        true,
                        Duration.ofMillis(20),
                        Duration.ofSeconds(30),
                        Duration.ofMillis(200),
                        Duration.ofMinutes(2)),
                instance,
                new JobRuntime.Storage(jdbc, database.entities(), new DocumentJson().mapper()),
                board::put,
                meters,
                clock);
        processes.add(process);
        return process;
    }

    /** Ends all processes, and forgets what they did. */
    void reset() {
        processes.forEach(JobRuntime::stop);
        processes.clear();
        jdbc.execute("truncate job_run, job_fence");
        jdbc.execute("update shedlock set lock_until = locked_at");
        clock.set(START);
        board.clear();
    }

    List<RunRecord> rows(String job) {
        return reader.ledger().runs(job, 100, Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Override
    public void close() {
        processes.forEach(JobRuntime::stop);
        reader.stop();
        keeper.shutdownNow();
        database.close();
    }
}
