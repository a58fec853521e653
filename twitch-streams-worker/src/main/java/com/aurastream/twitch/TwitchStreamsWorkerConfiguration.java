package com.aurastream.twitch;

import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.twitch.TwitchSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The worker's one job and what it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwitchStreamsWorkerSettings.class)
class TwitchStreamsWorkerConfiguration {

    @Bean
    TwitchStreamsJob twitchStreamsJob(
            TwitchStreamsWorkerSettings settings,
            TrackedGames games,
            TwitchSource twitch,
            StreamArchive archive,
            DocumentCache cache,
            Publication publication,
            Origin origin,
            StringRedisTemplate redis) {
        DirectoryDocuments documents = new DirectoryDocuments(publication, origin);
        return new TwitchStreamsJob(
                games,
                new GameDirectories(twitch, archive, cache, documents, settings.history()),
                twitch,
                settings.topGames(),
                documents,
                cache,
                at -> redis.opsForValue().set(PlainKeys.TWITCH_LAST_FETCH.name(), at.toString()));
    }
}
