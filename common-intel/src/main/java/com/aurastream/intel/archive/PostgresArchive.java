package com.aurastream.intel.archive;

import jakarta.persistence.EntityManager;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the archives that stand on PostgreSQL. Their repositories are made here too, so that nothing has to be scanned for. */
public final class PostgresArchive {

    private PostgresArchive() {}

    /** The history of documents. */
    public static DocumentArchive documents(JdbcTemplate jdbc, EntityManager entities) {
        return new PostgresDocumentArchive(jdbc, new JpaRepositoryFactory(entities).getRepository(DocumentRows.class));
    }

    /** The history of videos and channels. */
    public static VideoArchive videos(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresVideoArchive(jdbc, new TransactionTemplate(transactions), separately(transactions));
    }

    /** The history of clips. */
    public static ClipArchive clips(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresClipArchive(jdbc, new TransactionTemplate(transactions), separately(transactions));
    }

    /** The history of live directories. */
    public static StreamArchive streams(JdbcTemplate jdbc) {
        return new PostgresStreamArchive(jdbc);
    }

    /** What is newest of each document, without its text. */
    public static DocumentIndex index(JdbcTemplate jdbc) {
        return new PostgresDocumentIndex(jdbc);
    }

    /** Videos by id, for whoever looks at evidence. */
    public static VideoLookup lookup(JdbcTemplate jdbc) {
        return ids -> new VideoHistories(jdbc).of(ids);
    }

    /** What is deleted when it is too old. */
    public static RetentionArchive retention(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresRetentionArchive(jdbc, separately(transactions));
    }

    /** What creators said about themselves. */
    public static CreatorArchive creators(JdbcTemplate jdbc) {
        return new PostgresCreatorArchive(jdbc);
    }

    /** Missions that were given. */
    public static MissionArchive missions(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresMissionArchive(jdbc, new TransactionTemplate(transactions));
    }

    /** What was found of channels' videos. */
    public static ChannelVideos channelVideos(JdbcTemplate jdbc) {
        return new PostgresChannelVideos(jdbc);
    }

    /** Events. */
    public static EventArchive events(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresEventArchive(
                jdbc, new TransactionTemplate(transactions), new EventPartitions(jdbc, separately(transactions)));
    }

    /** What is known of events. */
    public static EventSummaries eventSummaries(JdbcTemplate jdbc) {
        return new PostgresEventSummaries(jdbc);
    }

    private static TransactionTemplate separately(PlatformTransactionManager transactions) {
        TransactionTemplate separately = new TransactionTemplate(transactions);
        separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return separately;
    }

    /** Predictions and their grades. */
    public static PredictionArchive predictions(JdbcTemplate jdbc) {
        return new PostgresPredictionArchive(jdbc);
    }

    /** What vision models said about pictures. */
    public static VerdictArchive verdicts(JdbcTemplate jdbc) {
        return new PostgresVerdictArchive(jdbc);
    }

    /** What is kept of coach sessions that are over. */
    public static CoachSummaries coachSummaries(JdbcTemplate jdbc) {
        return new PostgresCoachSummaries(jdbc);
    }

    /** Jobs as those see them who order. */
    public static GenerationJobs generationJobs(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresGenerationJobs(jdbc, new TransactionTemplate(transactions));
    }

    /** What happens to jobs. */
    public static GenerationFeed generationFeed(JdbcTemplate jdbc) {
        return new PostgresGenerationFeed(jdbc);
    }

    /** The queue of parts as workers see it. */
    public static GenerationQueue generationQueue(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new PostgresGenerationQueue(jdbc, new TransactionTemplate(transactions));
    }
}
