package com.aurastream.clipradar;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ViralMoments;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.source.twitch.Sleeper;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The worker on a database of its own, with its jobs run by hand and its clock moved by a test. */
final class ClipWorker implements AutoCloseable {

    private final SettableClock clock;
    private final ConfigurableApplicationContext context;
    private TestRun run;

    /**
     * Starts it on the simulator.
     *
     * @param database name of its database
     * @param settings beside those
     */
    static ClipWorker on(
            SimulatedTwitch twitch, String world, String database, SettableClock clock, Map<String, ?> settings) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("aurastream.source.simulator-url", twitch.url());
        all.put("aurastream.source.world", world);
        return new ClipWorker(database, clock, all, context -> {});
    }

    /** Starts it on clips that a test makes. */
    static ClipWorker on(ScriptedClips twitch, String database, SettableClock clock, Map<String, ?> settings) {
        return new ClipWorker(
                database, clock, settings, context -> context.registerBean("scripted", ClipSource.class, () -> twitch));
    }

    private ClipWorker(
            String database, SettableClock clock, Map<String, ?> settings, Consumer<GenericApplicationContext> beans) {
        this.clock = clock;
        this.run = TestRun.of(ClipRadarJob.NAME, clock.instant());
        Map<String, Object> all = new LinkedHashMap<>(TestServers.settings(database));
        all.put("server.port", 0);
        all.put("aurastream.runtime.scheduling", false);
        all.put("aurastream.twitch.calls.first-pause", "5ms");
        all.put("aurastream.twitch.calls.longest-pause", "10ms");
        all.putAll(settings);
        context = IntelApplication.builder(ClipRadarWorkerApplication.class, "clip-radar-worker")
                .initializers(created -> {
                    GenericApplicationContext bare = (GenericApplicationContext) created;
                    bare.registerBean("testClock", Clock.class, () -> clock);
                    bare.registerBean("testSleeper", Sleeper.class, () -> wait -> {});
                    beans.accept(bare);
                })
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    long count(String table) {
        Long count = jdbc().queryForObject("select count(*) from " + table, Long.class);
        return count == null ? -1 : count;
    }

    void startAgainAt(Instant start) {
        clock.set(start);
        jdbc().execute("truncate document, clip, clip_reading, job_fence");
        bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
        run = TestRun.of(ClipRadarJob.NAME, clock.instant());
    }

    /** The run that is next. */
    TestRun run() {
        return run;
    }

    JobReport poll() {
        return bean(ClipRadarJob.class).run(run);
    }

    /** Polls again after a while. */
    JobReport pollAfter(Duration pause) {
        clock.advance(pause);
        run = run.next(clock.instant());
        return poll();
    }

    /** Polls at intervals from now to an instant. */
    void pollUntil(Instant until, Duration interval) {
        while (!clock.instant().plus(interval).isAfter(until)) {
            pollAfter(interval);
        }
    }

    JobReport recap(Instant at) {
        clock.set(at);
        run = run.next(at);
        return bean(ClipRecapJob.class).run(new TestRun(run.id(), ClipRecapJob.NAME, run.fence(), at));
    }

    Document<ClipRadar> radar(String gameId) {
        return bean(DocumentCache.class)
                .find(IntelKeys.CLIP_RADAR, IntelKeys.CLIP_RADAR.name(gameId))
                .orElseThrow();
    }

    Document<ViralMoments> viral() {
        return bean(DocumentCache.class)
                .find(IntelKeys.VIRAL_MOMENTS, IntelKeys.VIRAL_MOMENTS.name())
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
