package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceHealth;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.thumbnail.ThumbnailClients;
import com.aurastream.intel.source.thumbnail.ThumbnailSettings;
import com.aurastream.intel.source.thumbnail.ThumbnailSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Pictures of videos, for the workers that look at them: {@code aurastream.thumbnails.enabled=true}. */
@AutoConfiguration(after = SourceAutoConfiguration.class)
@ConditionalOnProperty("aurastream.thumbnails.enabled")
@EnableConfigurationProperties(ThumbnailSettings.class)
public class ThumbnailSourceAutoConfiguration {

    private static final URI YOUTUBE = URI.create("https://i.ytimg.com");

    @Bean
    @ConditionalOnMissingBean
    ThumbnailSource thumbnailSource(ThumbnailSettings settings, SourceSettings sources, SourceCalls thumbnailCalls) {
        URI standard = sources.mode() == SourceSettings.Mode.LIVE ? YOUTUBE : sources.simulatorUrl();
        return ThumbnailClients.http(
                settings.rootUrl() == null ? standard : settings.rootUrl(), settings, thumbnailCalls);
    }

    @Bean
    SourceCalls thumbnailCalls(ThumbnailSettings settings, SourceRegistries registries, MeterRegistry meters) {
        return new SourceCalls("thumbnails", settings.calls(), ThumbnailClients.failures(), registries, meters);
    }

    @Bean
    SourceHealth thumbnailSourceHealth(SourceCalls thumbnailCalls) {
        return new SourceHealth(thumbnailCalls);
    }
}
