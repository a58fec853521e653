package com.aurastream.gateway;

import com.aurastream.gateway.chart.ChartsController;
import com.aurastream.gateway.document.DocumentReader;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.DocumentService.NextRuns;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.game.GamesController;
import com.aurastream.gateway.game.Headlines;
import com.aurastream.gateway.game.LocalBestTimes;
import com.aurastream.gateway.methodology.Methodology;
import com.aurastream.gateway.methodology.MethodologyController;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentKinds;
import com.aurastream.intel.snapshot.TrackedGames;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** What answers the routes. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    StoreGuard cacheGuard(GatewayProperties properties) {
        return StoreGuard.of("Redis", properties.storePause());
    }

    @Bean
    StoreGuard archiveGuard(GatewayProperties properties) {
        return StoreGuard.of("PostgreSQL", properties.storePause());
    }

    @Bean
    DocumentReader documentReader(
            DocumentCache cache,
            StoreGuard cacheGuard,
            DocumentArchive archive,
            StoreGuard archiveGuard,
            GatewayProperties properties) {
        return new DocumentReader(cache, cacheGuard, archive, archiveGuard, properties.memory());
    }

    @Bean
    DocumentService documentService(DocumentReader reader, NextRuns nextRuns, Clock clock) {
        return new DocumentService(reader, nextRuns, clock);
    }

    @Bean
    GamesController gamesController(
            TrackedGames games, DocumentService documents, NextRuns nextRuns, ObjectMapper mapper, DocumentJson json) {
        return new GamesController(
                games,
                documents,
                new Headlines(documents, nextRuns, mapper),
                new LocalBestTimes(documents, DocumentKinds.COMPETITION, json));
    }

    @Bean
    ChartsController chartsController(DocumentService documents) {
        return new ChartsController(documents);
    }

    @Bean
    MethodologyController methodologyController(ResourcePatternResolver resources) throws IOException {
        return new MethodologyController(Methodology.packaged(resources));
    }
}
