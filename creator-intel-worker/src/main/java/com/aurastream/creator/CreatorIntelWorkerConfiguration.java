package com.aurastream.creator;

import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The worker's one job and what it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CreatorIntelWorkerSettings.class)
class CreatorIntelWorkerConfiguration {

    @Bean
    CreatorIntelJob creatorIntelJob(
            CreatorIntelWorkerSettings settings,
            TrackedGames games,
            DocumentCache cache,
            Publication publication,
            StringRedisTemplate redis) {
        List<Analysis<?>> analyses = Analysis.all();
        return new CreatorIntelJob(
                new JobSchedule(settings.cron(), ZoneOffset.UTC, settings.objective(), settings.timeLimit()),
                games,
                cache,
                analyses,
                new GameIntel(analyses, publication),
                at -> redis.opsForValue().set(PlainKeys.INTEL_LAST_RUN.name(), at.toString()));
    }
}
