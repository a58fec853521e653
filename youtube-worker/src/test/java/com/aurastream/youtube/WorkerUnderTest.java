package com.aurastream.youtube;

import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.testing.TestServers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole worker on real servers, its jobs run by hand. */
final class WorkerUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    WorkerUnderTest(String database, String simulatorUrl, String world, Clock clock, Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings(database));
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        settings.put("aurastream.source.simulator-url", simulatorUrl);
        settings.put("aurastream.source.world", world);
        settings.put("aurastream.youtube.calls.first-pause", "5ms");
        settings.put("aurastream.youtube.calls.longest-pause", "10ms");
        settings.putAll(more);
        context = new SpringApplicationBuilder(YouTubeWorkerApplication.class)
                .properties("spring.config.name=youtube-worker")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    RunRecord run(Class<? extends Job> job) {
        return bean(JobRunner.class).run(bean(job), RunTrigger.REQUEST);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
