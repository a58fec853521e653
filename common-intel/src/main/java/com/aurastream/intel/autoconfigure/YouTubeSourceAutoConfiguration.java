package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.source.MissingCredentialException;
import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceHealth;
import com.aurastream.intel.source.SourceRegistries;
import com.aurastream.intel.source.youtube.QuotaStore;
import com.aurastream.intel.source.youtube.YouTubeClients;
import com.aurastream.intel.source.youtube.YouTubeQuota;
import com.aurastream.intel.source.youtube.YouTubeSettings;
import com.aurastream.intel.source.youtube.YouTubeSources;
import com.google.api.services.youtube.YouTube;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** YouTube, for the workers that ask it: {@code aurastream.youtube.enabled=true}. */
@AutoConfiguration(after = {SourceAutoConfiguration.class, CacheAutoConfiguration.class})
@ConditionalOnClass(YouTube.class)
@ConditionalOnProperty("aurastream.youtube.enabled")
@EnableConfigurationProperties(YouTubeSettings.class)
public class YouTubeSourceAutoConfiguration {

    private static final URI GOOGLE = URI.create("https://youtube.googleapis.com/");

    @Bean
    @ConditionalOnMissingBean
    YouTubeSources youTubeSources(
            YouTubeClients.Access access, YouTubeQuota quota, SourceCalls youTubeCalls, Clock clock) {
        return YouTubeClients.google(access, quota, youTubeCalls, clock);
    }

    @Bean
    YouTubeClients.Access youTubeAccess(YouTubeSettings settings, SourceSettings sources) {
        boolean live = sources.mode() == SourceSettings.Mode.LIVE;
        String key = settings.apiKey() == null ? "" : settings.apiKey().strip();
        if (live && key.isEmpty()) {
            throw new MissingCredentialException("YouTube", "YOUTUBE_API_KEY");
        }
        URI standard = live ? GOOGLE : sources.simulatorUrl();
        return new YouTubeClients.Access(
                settings.rootUrl() == null ? standard : settings.rootUrl(),
                key.isEmpty() ? "simulated" : key,
                settings.connectTimeout(),
                settings.readTimeout());
    }

    @Bean
    SourceCalls youTubeCalls(YouTubeSettings settings, SourceRegistries registries, MeterRegistry meters) {
        return new SourceCalls("youtube", settings.calls(), YouTubeClients.failures(), registries, meters);
    }

    @Bean
    SourceHealth youTubeSourceHealth(SourceCalls youTubeCalls) {
        return new SourceHealth(youTubeCalls);
    }

    @Bean
    YouTubeQuota youTubeQuota(YouTubeSettings settings, QuotaCounter counter, Clock clock) {
        return new YouTubeQuota(settings.quota(), store(counter), clock);
    }

    /** The counter knows of Redis and nothing of YouTube, the quota the other way round. */
    private static QuotaStore store(QuotaCounter counter) {
        return request -> {
            QuotaCounter.Answer answer = counter.reserve(new QuotaCounter.Reservation(
                    request.bucket().toString(),
                    request.date(),
                    request.caller(),
                    request.units(),
                    request.limit(),
                    request.most(),
                    request.keptForOthers()));
            return new QuotaStore.Answer(answer.granted(), answer.used(), answer.usedByCaller(), answer.kept());
        };
    }
}
