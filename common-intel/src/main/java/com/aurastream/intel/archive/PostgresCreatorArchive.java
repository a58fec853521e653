package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.mission.Creator;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creators in the table {@code creator}. */
final class PostgresCreatorArchive implements CreatorArchive {

    private static final String FIND =
            "select id, games, time_zone, channel_id, size_band, updated_at from creator where id = ?";

    private static final String SAVE = """
            insert into creator (id, games, time_zone, channel_id, size_band, updated_at) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set games = excluded.games, time_zone = excluded.time_zone,
              channel_id = excluded.channel_id, size_band = excluded.size_band, updated_at = excluded.updated_at
            """;

    private final JdbcTemplate jdbc;

    PostgresCreatorArchive(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Creator> find(String id) {
        return jdbc.query(FIND, (row, index) -> creator(row), id).stream().findFirst();
    }

    @Override
    public void save(Creator creator) {
        jdbc.update(
                SAVE,
                creator.id(),
                creator.games().toArray(String[]::new),
                creator.timeZone().getId(),
                creator.channelId().orElse(null),
                creator.sizeBand().map(SizeBand::toString).orElse(null),
                SqlTime.of(creator.updatedAt().orElseThrow()));
    }

    private static Creator creator(ResultSet row) throws SQLException {
        return new Creator(
                row.getString("id"),
                Arrays.asList((String[]) row.getArray("games").getArray()),
                ZoneId.of(row.getString("time_zone")),
                Optional.ofNullable(row.getString("channel_id")),
                Optional.ofNullable(row.getString("size_band"))
                        .map(size -> SizeBand.valueOf(size.toUpperCase(Locale.ROOT))),
                Optional.of(row.getObject("updated_at", OffsetDateTime.class).toInstant()));
    }
}
