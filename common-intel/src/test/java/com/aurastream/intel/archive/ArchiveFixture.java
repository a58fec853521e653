package com.aurastream.intel.archive;

import com.aurastream.intel.testing.MigratedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The archive on a database of its own. */
final class ArchiveFixture implements AutoCloseable {

    private final MigratedDatabase database;
    final PlatformTransactionManager transactions;
    final JdbcTemplate jdbc;
    final DocumentArchive documents;
    final VideoArchive videos;
    final StreamArchive streams;
    final PredictionArchive predictions;
    final ClipArchive clips;
    final VerdictArchive verdicts;

    ArchiveFixture(String name) {
        database = new MigratedDatabase(name);
        jdbc = database.jdbc();
        documents = PostgresArchive.documents(jdbc, database.entities());
        transactions = database.transactions();
        videos = PostgresArchive.videos(jdbc, transactions);
        streams = PostgresArchive.streams(jdbc);
        predictions = PostgresArchive.predictions(jdbc);
        verdicts = PostgresArchive.verdicts(jdbc);
        clips = PostgresArchive.clips(jdbc, transactions);
    }

    @Override
    public void close() {
        database.close();
    }
}
