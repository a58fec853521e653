package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Publications in the table {@code video}. */
final class PostgresChannelUploads implements ChannelUploads {

    private static final String PUBLISHED = """
            select v.published_at from video v join video_game g on g.video_id = v.id
            where v.channel_id = ? and g.game = ? order by v.published_at
            """;

    private final JdbcTemplate jdbc;

    PostgresChannelUploads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Instant> published(String channelId, String game) {
        return jdbc.query(
                PUBLISHED,
                (row, index) ->
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                channelId,
                game);
    }
}
