package com.aurastream.gateway;

import com.aurastream.gateway.accuracy.AccuracyController;
import com.aurastream.gateway.chart.ChartsController;
import com.aurastream.gateway.clip.ClipsController;
import com.aurastream.gateway.document.DocumentReader;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.DocumentService.NextRuns;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreMeters;
import com.aurastream.gateway.document.StoresHealth;
import com.aurastream.gateway.fleet.BoardMeters;
import com.aurastream.gateway.fleet.DocumentStates;
import com.aurastream.gateway.fleet.FleetController;
import com.aurastream.gateway.fleet.JobStates;
import com.aurastream.gateway.fleet.QuotaStates;
import com.aurastream.gateway.fleet.RetentionStates;
import com.aurastream.gateway.game.GamesController;
import com.aurastream.gateway.game.Headlines;
import com.aurastream.gateway.game.LocalBestTimes;
import com.aurastream.gateway.insight.InsightsController;
import com.aurastream.gateway.methodology.Methodology;
import com.aurastream.gateway.methodology.MethodologyController;
import com.aurastream.gateway.playbook.PlaybooksController;
import com.aurastream.gateway.video.VideosController;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.DocumentIndex;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.archive.VideoLookup;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.PlainValues;
import com.aurastream.intel.cache.QuotaLedger;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentKinds;
import com.aurastream.intel.runtime.RunLedger;
import com.aurastream.intel.snapshot.TrackedGames;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** What answers the routes. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /** The jobs that the board shows, in the order of the data's way. */
    private static final List<String> JOBS = List.of(
            "youtube-trending",
            "youtube-games",
            "youtube-observe",
            "twitch-streams",
            "clip-radar",
            "clip-recap",
            "creator-intel",
            "thumbnail-intel",
            "playbook",
            "grade-predictions",
            "daily-insight",
            "analytics-flush",
            "coach-cleanup",
            "retention");

    @Bean
    StoreGuard cacheGuard(GatewayProperties properties) {
        return StoreGuard.of("Redis", properties.storePause());
    }

    @Bean
    StoreGuard archiveGuard(GatewayProperties properties) {
        return StoreGuard.of("PostgreSQL", properties.storePause());
    }

    @Bean
    StoreMeters storeMeters(StoreGuard cacheGuard, StoreGuard archiveGuard) {
        return new StoreMeters(List.of(cacheGuard, archiveGuard));
    }

    @Bean
    StoresHealth storesHealthIndicator(
            DocumentCache cache, StoreGuard cacheGuard, DocumentIndex index, StoreGuard archiveGuard) {
        return new StoresHealth(cache, cacheGuard, index, archiveGuard);
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
    JobStates jobStates(
            PlainValues values, StoreGuard cacheGuard, RunLedger ledger, StoreGuard archiveGuard, DocumentJson json) {
        return new JobStates(values, cacheGuard, ledger, archiveGuard, json.mapper());
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
    ClipsController clipsController(DocumentService documents) {
        return new ClipsController(documents);
    }

    @Bean
    InsightsController insightsController(DocumentService documents) {
        return new InsightsController(documents);
    }

    @Bean
    PlaybooksController playbooksController(DocumentService documents, DocumentReader reader, ObjectMapper mapper) {
        return new PlaybooksController(documents, reader, mapper);
    }

    @Bean
    VideosController videosController(VideoLookup videos, StoreGuard archiveGuard) {
        return new VideosController(videos, archiveGuard);
    }

    @Bean
    DocumentStates documentStates(DocumentIndex index, StoreGuard archiveGuard, TrackedGames games) {
        return new DocumentStates(index, archiveGuard, games);
    }

    @Bean
    QuotaStates quotaStates(QuotaLedger quota, StoreGuard cacheGuard, GatewayProperties properties) {
        return new QuotaStates(quota, cacheGuard, properties.quota().limits());
    }

    @Bean
    BoardMeters boardMeters(JobStates jobs, DocumentStates documents, QuotaStates quota, Clock clock) {
        return new BoardMeters(JOBS, jobs, documents, quota, clock);
    }

    @Bean
    FleetController fleetController(
            JobStates jobs,
            DocumentStates documents,
            QuotaStates quota,
            RetentionArchive retention,
            RetentionRules retentionRules,
            RunLedger ledger,
            StoreGuard archiveGuard,
            Clock clock) {
        return new FleetController(
                JOBS,
                jobs,
                documents,
                quota,
                new RetentionStates(retention, archiveGuard, retentionRules),
                ledger,
                archiveGuard,
                clock);
    }

    @Bean
    AccuracyController accuracyController(PredictionArchive predictions, StoreGuard archiveGuard, Clock clock) {
        return new AccuracyController(predictions, archiveGuard, clock);
    }

    @Bean
    MethodologyController methodologyController(ResourcePatternResolver resources) throws IOException {
        return new MethodologyController(Methodology.packaged(resources));
    }
}
