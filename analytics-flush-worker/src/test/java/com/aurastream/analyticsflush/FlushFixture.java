package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.archive.EventSummaries;
import com.aurastream.intel.archive.PostgresArchive;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.cache.RedisCache;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.Conservation;
import com.aurastream.intel.testing.MigratedDatabase;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.TestServers;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** A flush between a real Redis and a real PostgreSQL, without an application around it. */
final class FlushFixture implements AutoCloseable {

    /** The moment of all runs. */
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Whose events they are unless said otherwise. */
    static final String CREATOR = "creator-a";

    private static final long MOST = 1_000_000;

    private final MigratedDatabase database;
    private final LettuceConnectionFactory connections;
    final StringRedisTemplate redis;
    final EventStream stream;
    final EventArchive archive;
    final EventSummaries summaries;
    private final EventConservation conservation;

    FlushFixture(String name) {
        database = new MigratedDatabase(name);
        connections = new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration(RedisURI.create(TestServers.freshRedis())));
        connections.afterPropertiesSet();
        connections.start();
        redis = new StringRedisTemplate(connections);
        stream = RedisCache.events(redis);
        archive = archive();
        summaries = PostgresArchive.eventSummaries(database.jdbc());
        conservation = EventConservation.between(archive::books, stream::counts);
    }

    /** An archive as another process would have it. */
    EventArchive archive() {
        return PostgresArchive.events(database.jdbc(), database.transactions());
    }

    /** Steps of one batch. */
    static AnalyticsFlushSettings settings(int batch) {
        return settings(batch, batch);
    }

    /** Steps of several batches. */
    static AnalyticsFlushSettings settings(int batch, int together) {
        return new AnalyticsFlushSettings(
                batch, together, 1000, Duration.ofMinutes(5), Duration.ofDays(30), Duration.ofDays(1));
    }

    /** One run over the real ports. */
    void flush(int batch) {
        flush(stream, archive, settings(batch), 1);
    }

    /** One run; what became of the entries of each step. */
    static List<Stored> flush(EventStream stream, EventArchive archive, AnalyticsFlushSettings settings, long fence) {
        TestRun run = new TestRun("run-" + fence, AnalyticsFlushJob.NAME, fence, NOON);
        List<Stored> steps = new ArrayList<>();
        new EventFlush(stream, archive, settings).run(run, steps::add);
        return steps;
    }

    void send(AnalyticsEvent... events) {
        send(List.of(events));
    }

    void send(List<AnalyticsEvent> events) {
        if (!stream.append(events, 0, MOST)) {
            throw new AssertionError("the stream is full");
        }
    }

    static AnalyticsEvent event(String id, String name, String category, Instant at) {
        return new AnalyticsEvent(CREATOR, id, name, category, "session-1", Optional.of("user-1"), at, "{}");
    }

    static AnalyticsEvent event(String id) {
        return event(id, "page_view", "nav", NOON.minusSeconds(60));
    }

    Conservation conservation() {
        return conservation.now();
    }

    void wipeRedis() {
        redis.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    JdbcTemplate jdbc() {
        return database.jdbc();
    }

    long rows(String table) {
        Long rows = jdbc().queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? -1 : rows;
    }

    /** Events by hour, over all names and creators; the hour as PostgreSQL writes it in UTC. */
    Map<Instant, Long> hours() {
        TreeMap<Instant, Long> hours = new TreeMap<>();
        jdbc().query("select hour, sum(events) as n from analytics_hour group by hour", row -> {
            hours.put(row.getTimestamp("hour").toInstant(), row.getLong("n"));
        });
        return hours;
    }

    @Override
    public void close() {
        connections.destroy();
        database.close();
    }
}
