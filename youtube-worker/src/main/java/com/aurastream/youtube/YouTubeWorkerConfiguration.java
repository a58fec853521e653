package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.youtube.YouTubeSources;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three jobs of this worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(YouTubeWorkerSettings.class)
class YouTubeWorkerConfiguration {

    @Bean
    TrendingJob trendingJob(
            YouTubeSources sources,
            VideoArchive archive,
            DocumentCache cache,
            Publication publication,
            TrackedGames games,
            Origin origin,
            YouTubeWorkerSettings settings) {
        return new TrendingJob(
                sources, archive, cache, publication, new GameRecognition(games.list()), origin, settings.trending());
    }

    @Bean
    GamesJob gamesJob(
            YouTubeSources sources,
            VideoArchive archive,
            GameSnapshot snapshot,
            TrackedGames games,
            YouTubeWorkerSettings settings) {
        BaselineRefresh baselines = new BaselineRefresh(archive, settings.games());
        return new GamesJob(sources, archive, snapshot, baselines, games.list(), settings.games());
    }

    @Bean
    ObserveJob observeJob(
            YouTubeSources sources,
            VideoArchive archive,
            GameSnapshot snapshot,
            TrackedGames games,
            YouTubeWorkerSettings settings,
            Clock clock) {
        ObservationSchedule schedule = new ObservationSchedule(settings.observe());
        return new ObserveJob(sources, archive, snapshot, games.slugs(), schedule, clock);
    }

    @Bean
    GameSnapshot gameSnapshot(
            VideoArchive archive,
            DocumentCache cache,
            Publication publication,
            Origin origin,
            YouTubeWorkerSettings settings) {
        return new GameSnapshot(archive, cache, publication, origin, settings.snapshot());
    }
}
