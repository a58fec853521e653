package com.aurastream.clipradar;

import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.twitch.ClipSource;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker's jobs and what they are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClipRadarSettings.class)
class ClipRadarWorkerConfiguration {

    @Bean
    ClipDocuments clipDocuments(Publication publication, Origin origin) {
        return new ClipDocuments(publication, origin);
    }

    @Bean
    PublishedRadars publishedRadars(DocumentArchive archive, DocumentJson json) {
        return new PublishedRadars(archive, json);
    }

    @Bean
    CategoryRadar categoryRadar(
            ClipSource source,
            ClipArchive archive,
            PublishedRadars published,
            ClipDocuments documents,
            ClipRadarSettings settings) {
        return new CategoryRadar(
                new ClipCollection(source, archive, settings), archive, published, documents, settings);
    }

    @Bean
    ClipRadarJob clipRadarJob(
            ClipRadarSettings settings,
            TrackedGames games,
            CategoryRadar radar,
            ClipSource source,
            PublishedRadars published,
            ClipDocuments documents,
            DocumentCache cache) {
        return new ClipRadarJob(
                Category.all(games, Objects.requireNonNull(settings.categories())),
                radar,
                source,
                published,
                documents,
                cache);
    }

    @Bean
    ClipRecapJob clipRecapJob(
            ClipArchive clips,
            DocumentArchive archive,
            ClipDocuments documents,
            ClipRadarSettings settings,
            Clock clock) {
        return new ClipRecapJob(clips, archive, documents, settings, clock);
    }
}
