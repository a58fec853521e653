package com.aurastream.coachcleanup;

import com.aurastream.intel.archive.CoachSummaries;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.CoachSessionIndex;
import com.aurastream.intel.cache.CoachSessions;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.testing.CoachKeyspace;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The worker on a PostgreSQL and a Redis of its own, with a clock that stands still, and what the gateway does with sessions. */
final class CoachFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Duration IDLE = Duration.ofMinutes(30);

    final SettableClock clock = new SettableClock(NOON);
    final ConfigurableApplicationContext worker;
    final CoachSessions sessions;
    final CoachSessionIndex index;
    final CoachSummaries summaries;
    final CoachKeyspace keyspace;
    final StringRedisTemplate redis;
    final JdbcTemplate jdbc;

    CoachFixture(String database) {
        this(TestServers.settings(database));
    }

    CoachFixture(Map<String, Object> servers) {
        Map<String, Object> settings = new LinkedHashMap<>(servers);
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        settings.put("spring.data.redis.timeout", "20s");
        worker = IntelApplication.builder(CoachCleanupWorkerApplication.class, "coach-cleanup-worker")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        sessions = worker.getBean(CoachSessions.class);
        index = worker.getBean(CoachSessionIndex.class);
        summaries = worker.getBean(CoachSummaries.class);
        redis = worker.getBean(StringRedisTemplate.class);
        keyspace = new CoachKeyspace(redis);
        jdbc = worker.getBean(JdbcTemplate.class);
    }

    void empty() {
        clock.set(NOON);
        jdbc.execute("truncate coach_session, job_run");
        redis.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    CoachSession started(String creator, Instant at) {
        return sessions.start(creator, Optional.of("titles of " + creator), at).orElseThrow();
    }

    CoachSessions.Outcome say(CoachSession session, String text, Instant at) {
        return sessions.say(
                        session.creator(),
                        session.id(),
                        new CoachMessage(Optional.empty(), CoachRole.CREATOR, text, at))
                .outcome();
    }

    /** A run of the job as the runtime makes it. */
    RunRecord run() {
        return worker.getBean(JobRunner.class).run(worker.getBean(CoachCleanupJob.class), RunTrigger.REQUEST);
    }

    /** What is archived, in one order. */
    List<Map<String, Object>> rows() {
        return jdbc.queryForList("select * from coach_session order by creator, id");
    }

    @Override
    public void close() {
        worker.close();
    }
}
