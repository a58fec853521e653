package com.aurastream.gateway;

import com.aurastream.gateway.analytics.EventIntake;
import com.aurastream.gateway.analytics.EventsController;
import com.aurastream.gateway.analytics.IntakeMeters;
import com.aurastream.gateway.analytics.SummaryController;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.fleet.AnalyticsBoardController;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.archive.EventSummaries;
import com.aurastream.intel.cache.EventStream;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers the routes of analytics. */
@Configuration(proxyBeanMethods = false)
class AnalyticsConfiguration {

    @Bean
    EventsController eventsController(
            EventStream stream,
            StoreGuard cacheGuard,
            GatewayProperties properties,
            MeterRegistry meters,
            Clock clock) {
        IntakeMeters intake = new IntakeMeters(meters, stream, cacheGuard);
        return new EventsController(new EventIntake(stream, cacheGuard, properties.analytics(), intake, clock));
    }

    @Bean
    AnalyticsBoardController analyticsBoardController(
            EventArchive events, StoreGuard archiveGuard, EventStream stream, StoreGuard cacheGuard, Clock clock) {
        return AnalyticsBoardController.of(events, archiveGuard, stream, cacheGuard, clock);
    }

    @Bean
    SummaryController summaryController(
            EventSummaries summaries,
            StoreGuard archiveGuard,
            EventConservation conservation,
            StoreGuard cacheGuard,
            Clock clock) {
        return new SummaryController(summaries, archiveGuard, conservation, cacheGuard, clock);
    }
}
