package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.Video;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Channels in the tables {@code channel} and {@code video}. */
final class PostgresChannelVideos implements ChannelVideos {

    private static final String KNOWS = """
            select exists (select 1 from channel where id = ?) or exists (select 1 from video where channel_id = ?)
            """;

    private static final String PUBLISHED = """
            select id, channel_id, channel_title, title, tags, published_at, duration_ms, format, category_id, language,
                   thumbnail_url
            from video where channel_id = ? and published_at >= ? and published_at < ? and title is not null
            order by published_at, id
            """;

    private final JdbcTemplate jdbc;

    PostgresChannelVideos(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(String channelId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(KNOWS, Boolean.class, channelId, channelId));
    }

    @Override
    public List<Video> published(String channelId, Instant from, Instant before) {
        return jdbc.query(
                PUBLISHED, (row, index) -> VideoTable.read(row), channelId, SqlTime.of(from), SqlTime.of(before));
    }
}
