package com.aurastream.intel.archive;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.PackKind;
import com.aurastream.intel.testing.MigratedDatabase;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders, and a worker's ways to their parts, on a database of its own. */
final class GenerationFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Duration LEASE = Duration.ofSeconds(10);
    static final String CREATOR = "c-1";

    private final MigratedDatabase database;
    final JdbcTemplate jdbc;
    final GenerationJobs jobs;
    final GenerationQueue queue;
    final GenerationFeed feed;

    GenerationFixture(String name) {
        database = new MigratedDatabase(name);
        jdbc = database.jdbc();
        jobs = PostgresArchive.generationJobs(jdbc, database.transactions());
        queue = PostgresArchive.generationQueue(jdbc, database.transactions());
        feed = PostgresArchive.generationFeed(jdbc);
    }

    void empty() {
        jdbc.execute("truncate generation_job cascade");
    }

    static GenerationOrder single(AssetKind kind, String prompt) {
        return new GenerationOrder(
                CREATOR,
                kind.queue(),
                kind.code(),
                false,
                List.of(kind),
                prompt,
                List.of("#1a2b3c", "#ffffff"),
                Optional.of("GG"));
    }

    static GenerationOrder pack(PackKind kind) {
        return new GenerationOrder(
                CREATOR, Queue.TWITCH_ASSETS, kind.code(), true, kind.parts(), "foxes", List.of(), Optional.empty());
    }

    GenerationJob submit(GenerationOrder order) {
        return jobs.submit(order, Optional.empty(), NOON).job();
    }

    /** A job as it stands. */
    GenerationJob job(UUID id) {
        return jobs.find(CREATOR, id).orElseThrow();
    }

    List<ClaimedPart> claim(Queue of, int most) {
        return claim(of, most, LEASE);
    }

    List<ClaimedPart> claim(Queue of, int most, Duration lease) {
        Map<AssetKind, Integer> room = new EnumMap<>(AssetKind.class);
        Arrays.stream(AssetKind.values()).forEach(kind -> room.put(kind, most));
        return queue.claim(of, room, most, "worker", lease);
    }

    ClaimedPart claimOne(Queue of) {
        List<ClaimedPart> claimed = claim(of, 1);
        if (claimed.size() != 1) {
            throw new AssertionError("claimed " + claimed);
        }
        return claimed.get(0);
    }

    /** As if time had passed for the part: its turn has come, or its lease has run out. */
    void due(UUID job) {
        jdbc.update(
                "update generation_part set due_at = now() - interval '1 second' where job = ? and due_at is not null",
                job);
    }

    /** A file of each size. */
    static List<GeneratedAsset> assets(ClaimedPart part) {
        return part.kind().sizes().stream()
                .map(size -> new GeneratedAsset(
                        part.part() + "-" + size.width() + ".png",
                        "%064x".formatted(part.place() * 10_000L + size.width()),
                        "image/png",
                        size.width(),
                        size.height(),
                        1234))
                .toList();
    }

    boolean complete(ClaimedPart part) {
        return queue.complete(part, assets(part));
    }

    List<GenerationEvent> events(UUID job) {
        return jobs.events(CREATOR, job, 0, 1000);
    }

    List<String> eventTypes(UUID job) {
        return events(job).stream().map(GenerationEvent::type).toList();
    }

    /** Does something in so many threads at once. */
    static <T> List<T> atOnce(int threads, IntFunction<T> work) {
        List<CompletableFuture<T>> all = IntStream.range(0, threads)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), Threads.EACH))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
