package com.aurastream.thumbnail;

import com.aurastream.intel.archive.VerdictArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.gemini.GeminiSource;
import com.aurastream.intel.source.thumbnail.ThumbnailSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker's one job and what it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ThumbnailIntelWorkerSettings.class)
class ThumbnailIntelWorkerConfiguration {

    @Bean
    ThumbnailIntelJob thumbnailIntelJob(
            ThumbnailIntelWorkerSettings settings,
            TrackedGames games,
            DocumentCache cache,
            Publication publication,
            ThumbnailSource source,
            ObjectProvider<GeminiSource> gemini,
            VerdictArchive verdicts) {
        return new ThumbnailIntelJob(
                games,
                cache,
                new GameThumbnails(
                        source, new ThumbnailDocuments(publication), settings.perGroup(), settings.seenPerGroup()),
                Optional.ofNullable(gemini.getIfAvailable()),
                verdicts,
                settings);
    }
}
