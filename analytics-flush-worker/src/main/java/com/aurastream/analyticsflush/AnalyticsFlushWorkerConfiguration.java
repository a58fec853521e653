package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.cache.EventStream;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalyticsFlushSettings.class)
class AnalyticsFlushWorkerConfiguration {

    @Bean
    AnalyticsFlushJob analyticsFlushJob(EventStream stream, EventArchive archive, AnalyticsFlushSettings settings) {
        return new AnalyticsFlushJob(stream, new EventFlush(stream, archive, settings), settings.longStream());
    }

    @Bean
    ConservationGauges conservationGauges(EventConservation conservation, Clock clock) {
        return new ConservationGauges(conservation, clock);
    }
}
