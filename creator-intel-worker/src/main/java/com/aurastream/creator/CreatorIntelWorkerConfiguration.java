package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.ChannelVideos;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.CreatorArchive;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.archive.VideoLookup;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The worker's jobs and what they are made of, in the order in which data flows. */
@Configuration(proxyBeanMethods = false)
class CreatorIntelWorkerConfiguration {

    @Bean
    CreatorIntelJob creatorIntelJob(
            TrackedGames games, DocumentCache cache, Publication publication, StringRedisTemplate redis) {
        List<Analysis<?>> analyses = Analysis.all();
        return new CreatorIntelJob(
                games, cache, analyses, new GameIntel(analyses, publication), at -> redis.opsForValue()
                        .set(PlainKeys.INTEL_LAST_RUN.name(), at.toString()));
    }

    @Bean
    Measurements measurements(
            VideoLookup lookup, VideoArchive videos, StreamArchive streams, ClipArchive clips, TrackedGames games) {
        return new Measurements(Map.of(
                Metric.VIDEO_VIEWS, new VideoViews(lookup, videos),
                Metric.KEYWORD_SHARE, new KeywordShare(videos),
                Metric.DIRECTORY_REACH, new DirectoryReach(streams),
                Metric.MOMENT_VIEWS, new MomentViews(clips, games)));
    }

    @Bean
    PredictionGrader predictionGrader(PredictionArchive predictions, Measurements measurements) {
        return new PredictionGrader(predictions, measurements);
    }

    @Bean
    MissionGrader missionGrader(
            MissionArchive missions, CreatorArchive creators, ChannelVideos videos, Measurements measurements) {
        return new MissionGrader(missions, creators, videos, measurements);
    }

    @Bean
    GradePredictionsJob gradePredictionsJob(List<Grader> graders) {
        return new GradePredictionsJob(graders);
    }

    @Bean
    DailyInsightJob dailyInsightJob(
            TrackedGames games,
            DocumentCache cache,
            DocumentArchive archive,
            DocumentJson json,
            PredictionArchive predictions,
            Publication publication,
            StringRedisTemplate redis,
            Clock clock) {
        return new DailyInsightJob(
                games,
                cache,
                new InsightOfDay(new InsightHistory(archive, json), predictions),
                new InsightPublisher(publication, predictions),
                new MissionMaterial(publication),
                () -> Boolean.TRUE.equals(redis.hasKey(PlainKeys.INTEL_LAST_RUN.name())),
                clock);
    }
}
