package com.aurastream.generation;

import com.aurastream.generation.asset.AssetMaker;
import com.aurastream.intel.archive.GenerationJobs;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.archive.PostgresArchive;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.asset.AssetStores;
import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.testing.MigratedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queue on a real database, and workers at it. */
final class Workshop implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Quick enough for tests; the lease is as long as a busy machine needs to keep it. */
    private static final String[] QUICK = {
        "lease", "2s", "heartbeat", "100ms", "poll", "50ms", "first-pause", "10ms", "longest-pause", "50ms"
    };

    private final MigratedDatabase database;
    private final List<QueueWorker> workers = new ArrayList<>();
    final JdbcTemplate jdbc;
    final GenerationJobs jobs;
    final GenerationQueue queue;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final AssetStore store;

    Workshop(String name) {
        database = new MigratedDatabase(name);
        jdbc = database.jdbc();
        jobs = PostgresArchive.generationJobs(jdbc, database.transactions());
        queue = PostgresArchive.generationQueue(jdbc, database.transactions());
        store = folder();
    }

    private static AssetStore folder() {
        try {
            return AssetStores.write(Files.createDirectories(Path.of("target/made-in-tests")), Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void empty() {
        stopWorkers();
        meters.clear();
        jdbc.execute("truncate generation_job cascade");
    }

    /** A worker that runs, with settings by pairs of name and value beside the quick ones. */
    QueueWorker worker(AssetMaker maker, GenerationQueue way, String... settings) {
        QueueWorker worker = idleWorker(maker, way, true, settings);
        worker.start();
        return worker;
    }

    QueueWorker worker(AssetMaker maker, String... settings) {
        return worker(maker, queue, settings);
    }

    QueueWorker idleWorker(AssetMaker maker, GenerationQueue way, boolean startsItself, String... settings) {
        List<String> all = new ArrayList<>(List.of(QUICK));
        all.addAll(List.of(settings));
        GenerationSettings given = TestSettings.with(all.toArray(String[]::new));
        RetryPolicy policy = new RetryPolicy(given, Clock.systemUTC(), () -> 0.5);
        PartWork work = new PartWork(maker, store, way, policy, new Telling(given.tellPatience()));
        QueueMeters told = new QueueMeters(meters, new QueueDepths(way), given);
        QueueWorker worker = new QueueWorker(given, way, work, told, startsItself, "worker-" + workers.size());
        workers.add(worker);
        return worker;
    }

    void stopWorkers() {
        workers.forEach(QueueWorker::stop);
        workers.clear();
    }

    UUID submit(GenerationOrder order) {
        return jobs.submit(order, Optional.empty(), NOON).job().id();
    }

    GenerationJob job(UUID id) {
        return jobs.find(Orders.CREATOR, id).orElseThrow();
    }

    GenerationJob ended(UUID id) {
        return waiting().until(() -> job(id), job -> job.state().ended());
    }

    List<String> eventTypes(UUID id) {
        return jobs.events(Orders.CREATOR, id, 0, 1000).stream()
                .map(GenerationEvent::type)
                .toList();
    }

    static void await(BooleanSupplier condition) {
        waiting().until(condition::getAsBoolean);
    }

    /** Patient with a busy machine; a test that cuts connections may cut its own. */
    private static ConditionFactory waiting() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(DataAccessException.class);
    }

    static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopWorkers();
        database.close();
    }
}
