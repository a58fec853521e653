package com.aurastream.coachcleanup;

import static com.aurastream.coachcleanup.SixtyDays.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.DataClass;
import com.aurastream.intel.archive.RetentionPolicy;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.asset.AssetStores;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.testing.TestRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesIT {

    private static final Instant OLD = NOW.minus(Duration.ofDays(200));

    private KeptDatabase database;
    private AssetStore store;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        database = new KeptDatabase("retention_files");
        store = AssetStores.write(folder, NOW);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void fileGoesWithItsLastReferenceAndStaysWhileThereIsOne() {
        UUID old = job(OLD);
        UUID recent = job(NOW.minus(Duration.ofDays(1)));
        String own = asset(old, "own", 0);
        String shared = asset(old, "shared", 1);
        asset(recent, "shared", 1);

        JobReport report = run("run-1");

        assertThat(item(report, "generation_job").count()).isOne();
        assertThat(item(report, "generated_file").count()).isOne();
        assertThat(store.find(own)).isEmpty();
        assertThat(store.find(shared)).isPresent();
        assertThat(database.count("generation_job")).isOne();
        assertThat(database.count("asset_leftover")).isZero();

        database.jdbc.update("update generation_job set ended_at = ? where id = ?", Timestamp.from(OLD), recent);
        run("run-2");
        assertThat(store.find(shared)).isEmpty();
    }

    @Test
    void jobThatHasNotEndedStaysHoweverOldItIs() {
        UUID open = job(OLD);
        String file = asset(open, "file", 0);
        database.jdbc.update("update generation_job set state = 'running', ended_at = null where id = ?", open);

        run("run-1");

        assertThat(database.count("generation_job")).isOne();
        assertThat(store.find(file)).isPresent();
    }

    @Test
    void fileThatIsBeingReferredToAgainIsWaitedForAndStays() throws Exception {
        String shared = asset(job(OLD), "shared", 0);
        UUID recent = job(NOW.minus(Duration.ofDays(1)));
        try (Connection writer = connection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into generation_asset values ('" + recent + "', 'shared', 0, 0, '" + shared
                    + "', 'image/png', 1, 1, 1)");
            CompletableFuture<JobReport> run = CompletableFuture.supplyAsync(() -> run("run-1"));
            awaitWaiting(run);
            assertThat(store.find(shared)).isPresent();
            writer.commit();

            assertThat(item(run.get(60, TimeUnit.SECONDS), "generated_file").count())
                    .isZero();
        }

        assertThat(store.find(shared)).isPresent();
        assertThat(database.count("asset_leftover")).isZero();
    }

    @Test
    void fileThatCannotBeRemovedIsTriedAgainByTheNextRun() {
        String file = asset(job(OLD), "file", 0);
        AssetStore broken = new AssetStore() {
            @Override
            public String put(byte[] content) {
                return store.put(content);
            }

            @Override
            public Optional<Path> find(String sha256) {
                return store.find(sha256);
            }

            @Override
            public boolean remove(String sha256) throws IOException {
                throw new IOException("the disk says no");
            }
        };

        JobReport failed =
                new RetentionJob(database.retention, rules(), broken, 10).run(TestRun.of(RetentionJob.NAME, NOW));
        assertThat(item(failed, "generated_file").error().orElseThrow()).contains(file);
        assertThat(item(failed, "job_run").error()).isEmpty();
        assertThat(store.find(file)).isPresent();

        assertThat(item(run("run-2"), "generated_file").count()).isOne();
        assertThat(store.find(file)).isEmpty();
    }

    private JobReport run(String id) {
        return new RetentionJob(database.retention, rules(), store, 10).run(new TestRun(id, RetentionJob.NAME, 1, NOW));
    }

    private static RetentionRules rules() {
        return new RetentionRules(
                RetentionPolicy.DEFAULT,
                Duration.ofDays(3),
                Map.of(DataClass.GENERATION, Duration.ofDays(180), DataClass.LEDGER, Duration.ofDays(90)));
    }

    private static Item item(JobReport report, String name) {
        return report.items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private UUID job(Instant endedAt) {
        return database.completedJob(Optional.empty(), endedAt);
    }

    /** A file whose content is its name, and a reference to it. */
    private String asset(UUID job, String name, int place) {
        String sha256 = store.put(name.getBytes(StandardCharsets.UTF_8));
        database.jdbc.update(
                "insert into generation_asset values (?, ?, 0, ?, ?, 'image/png', 1, 1, 1)", job, name, place, sha256);
        return sha256;
    }

    private Connection connection() throws SQLException {
        return Objects.requireNonNull(database.jdbc.getDataSource()).getConnection();
    }

    private void awaitWaiting(CompletableFuture<?> run) {
        long waiting = 0;
        while (waiting == 0 && !run.isDone()) {
            Long found = database.jdbc.queryForObject("select count(*) from pg_locks where not granted", Long.class);
            waiting = found == null ? 0 : found;
        }
        assertThat(waiting).as("the run waits for the writer").isPositive();
    }
}
