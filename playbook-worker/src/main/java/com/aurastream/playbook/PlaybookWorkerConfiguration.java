package com.aurastream.playbook;

import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.gemini.GeminiSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker's one job and what it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaybookSettings.class)
class PlaybookWorkerConfiguration {

    @Bean
    PlaybookJob playbookJob(
            TrackedGames games,
            DocumentCache cache,
            StreamArchive streams,
            Publication publication,
            Origin origin,
            OtherWords otherWords) {
        return new PlaybookJob(
                games,
                cache,
                new GameReader(cache, streams, origin),
                otherWords,
                new PlaybookDocuments(publication, origin));
    }

    @Bean
    OtherWords otherWords(PlaybookSettings settings, ObjectProvider<GeminiSource> gemini, DocumentJson json) {
        if (!settings.reword()) {
            return OtherWords.none("aurastream.playbook.reword is false");
        }
        GeminiSource source = gemini.getIfAvailable();
        return source == null ? OtherWords.none("Gemini is off") : OtherWords.by(source, json.mapper());
    }
}
