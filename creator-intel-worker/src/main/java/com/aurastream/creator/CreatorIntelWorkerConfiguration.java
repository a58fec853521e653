package com.aurastream.creator;

import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.TrackedGames;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The worker's one job and what it is made of. */
@Configuration(proxyBeanMethods = false)
class CreatorIntelWorkerConfiguration {

    @Bean
    CreatorIntelJob creatorIntelJob(
            TrackedGames games, DocumentCache cache, Publication publication, StringRedisTemplate redis) {
        List<Analysis<?>> analyses = Analysis.all();
        return new CreatorIntelJob(
                games, cache, analyses, new GameIntel(analyses, publication), at -> redis.opsForValue()
                        .set(PlainKeys.INTEL_LAST_RUN.name(), at.toString()));
    }
}
