package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.archive.ChannelVideos;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.CoachSummaries;
import com.aurastream.intel.archive.CreatorArchive;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.DocumentIndex;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.archive.EventSummaries;
import com.aurastream.intel.archive.GenerationFeed;
import com.aurastream.intel.archive.GenerationJobs;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.archive.PostgresArchive;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.archive.RetentionArchive;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.archive.VerdictArchive;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.archive.VideoLookup;
import com.aurastream.intel.cache.EventStream;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

/** The archive on PostgreSQL. */
@AutoConfiguration(
        after = {HibernateJpaAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, CacheAutoConfiguration.class
        })
@ConditionalOnBean(EntityManagerFactory.class)
@EnableConfigurationProperties(RetentionSettings.class)
@EntityScan({"com.aurastream.intel.archive", "com.aurastream.intel.runtime"})
public class ArchiveAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DocumentArchive documentArchive(JdbcTemplate jdbc, EntityManagerFactory entities) {
        return PostgresArchive.documents(jdbc, SharedEntityManagerCreator.createSharedEntityManager(entities));
    }

    @Bean
    @ConditionalOnMissingBean
    VideoArchive videoArchive(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.videos(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    ClipArchive clipArchive(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.clips(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    StreamArchive streamArchive(JdbcTemplate jdbc) {
        return PostgresArchive.streams(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    DocumentIndex documentIndex(JdbcTemplate jdbc) {
        return PostgresArchive.index(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    VideoLookup videoLookup(JdbcTemplate jdbc) {
        return PostgresArchive.lookup(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    CreatorArchive creatorArchive(JdbcTemplate jdbc) {
        return PostgresArchive.creators(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    PredictionArchive predictionArchive(JdbcTemplate jdbc) {
        return PostgresArchive.predictions(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    MissionArchive missionArchive(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.missions(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    ChannelVideos channelVideos(JdbcTemplate jdbc) {
        return PostgresArchive.channelVideos(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    RetentionArchive retentionArchive(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.retention(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    RetentionRules retentionRules(RetentionSettings settings) {
        return settings.rules();
    }

    @Bean
    @ConditionalOnMissingBean
    VerdictArchive verdictArchive(JdbcTemplate jdbc) {
        return PostgresArchive.verdicts(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    CoachSummaries coachSummaries(JdbcTemplate jdbc) {
        return PostgresArchive.coachSummaries(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    GenerationJobs generationJobs(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.generationJobs(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    EventArchive eventArchive(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.events(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    GenerationFeed generationFeed(JdbcTemplate jdbc) {
        return PostgresArchive.generationFeed(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    GenerationQueue generationQueue(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return PostgresArchive.generationQueue(jdbc, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    EventSummaries eventSummaries(JdbcTemplate jdbc) {
        return PostgresArchive.eventSummaries(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(EventStream.class)
    EventConservation eventConservation(EventArchive events, EventStream stream) {
        return EventConservation.between(events::books, stream::counts);
    }
}
