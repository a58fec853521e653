package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.DirectorySample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Readings of live directories in the table {@code directory_sample}. */
final class PostgresStreamArchive implements StreamArchive {

    private static final String SAVE = """
            insert into directory_sample
              (game, observed_at, streams, viewers, top_viewers, top10_viewers, median_viewers, complete)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String HISTORY = """
            select observed_at, streams, viewers, top_viewers, top10_viewers, median_viewers, complete
            from directory_sample where game = ? and observed_at >= ? order by observed_at
            """;

    private final JdbcTemplate jdbc;

    PostgresStreamArchive(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(String game, DirectorySample sample) {
        jdbc.update(
                SAVE,
                game,
                SqlTime.of(sample.observedAt()),
                sample.streams(),
                sample.viewers(),
                sample.topViewers(),
                sample.top10Viewers(),
                sample.medianViewers(),
                sample.complete());
    }

    @Override
    public List<DirectorySample> history(String game, Instant since) {
        return jdbc.query(HISTORY, (row, index) -> sample(row), game, SqlTime.of(since));
    }

    private static DirectorySample sample(ResultSet row) throws SQLException {
        return new DirectorySample(
                row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                row.getInt("streams"),
                row.getLong("viewers"),
                row.getLong("top_viewers"),
                row.getLong("top10_viewers"),
                row.getDouble("median_viewers"),
                row.getBoolean("complete"));
    }
}
