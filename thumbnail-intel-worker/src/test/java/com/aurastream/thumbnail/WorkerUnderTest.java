package com.aurastream.thumbnail;

import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.testing.TestServers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole worker on real servers, its job run by hand. */
final class WorkerUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    WorkerUnderTest(String database, Clock clock, Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings(database));
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        for (String source : new String[] {"gemini", "thumbnails"}) {
            settings.put("aurastream." + source + ".calls.attempts", 2);
            settings.put("aurastream." + source + ".calls.first-pause", "5ms");
            settings.put("aurastream." + source + ".calls.longest-pause", "10ms");
            settings.put("aurastream." + source + ".calls.breaker-calls", 1000);
        }
        settings.put("aurastream.gemini.calls.timeout", "2s");
        settings.put("aurastream.thumbnail-worker.per-group", 20);
        settings.put("aurastream.thumbnail-worker.give-up-after", 2);
        settings.putAll(more);
        context = IntelApplication.builder(ThumbnailIntelWorkerApplication.class, "thumbnail-intel-worker")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    RunRecord run() {
        return bean(JobRunner.class).run(bean(ThumbnailIntelJob.class), RunTrigger.REQUEST);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Optional<T> provided(Class<T> type) {
        return Optional.ofNullable(context.getBeanProvider(type).getIfAvailable());
    }

    void empty() {
        bean(JdbcTemplate.class).execute("truncate document, vision_verdict");
        bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
