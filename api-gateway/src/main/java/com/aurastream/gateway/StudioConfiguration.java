package com.aurastream.gateway;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.generation.AssetFiles;
import com.aurastream.gateway.generation.GenerationsController;
import com.aurastream.gateway.generation.JobDesk;
import com.aurastream.gateway.generation.JobRoutes;
import com.aurastream.gateway.generation.StudioProperties;
import com.aurastream.gateway.generation.TwitchPacksController;
import com.aurastream.gateway.generation.Watchers;
import com.aurastream.intel.archive.GenerationFeed;
import com.aurastream.intel.archive.GenerationJobs;
import com.aurastream.intel.asset.AssetStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers the routes of generations and packs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StudioProperties.class)
class StudioConfiguration {

    @Bean
    Watchers generationWatchers(
            GenerationFeed feed, StoreGuard archiveGuard, StudioProperties settings, MeterRegistry meters) {
        return new Watchers(feed, archiveGuard, settings, meters);
    }

    @Bean
    JobRoutes jobRoutes(
            GenerationJobs jobs,
            StoreGuard archiveGuard,
            StudioProperties settings,
            MeterRegistry meters,
            Clock clock,
            Watchers watchers,
            AssetStore store) {
        JobDesk desk = new JobDesk(jobs, archiveGuard, settings, meters, clock);
        return new JobRoutes(desk, watchers, new AssetFiles(store));
    }

    @Bean
    GenerationsController generationsController(JobRoutes routes, ObjectMapper mapper) {
        return new GenerationsController(routes, mapper);
    }

    @Bean
    TwitchPacksController twitchPacksController(JobRoutes routes, ObjectMapper mapper) {
        return new TwitchPacksController(routes, mapper);
    }
}
