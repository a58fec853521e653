package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code video} and {@code video_game}. */
final class VideoTable {

    private static final int BATCH = 500;

    private static final String UPSERT = """
            insert into video (id, channel_id, channel_title, title, tags, published_at, duration_ms, format, category_id,
                               language, thumbnail_url, described_at, last_observed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              channel_id = excluded.channel_id, channel_title = excluded.channel_title, title = excluded.title,
              tags = excluded.tags, published_at = excluded.published_at, duration_ms = excluded.duration_ms,
              format = excluded.format, category_id = excluded.category_id, language = excluded.language,
              thumbnail_url = excluded.thumbnail_url, described_at = excluded.described_at,
              last_observed_at = greatest(video.last_observed_at, excluded.last_observed_at),
              gone_at = case when excluded.described_at > video.gone_at then null else video.gone_at end
            where excluded.described_at >= video.described_at
            """;

    private static final String LINK = """
            insert into video_game (game, video_id, published_at) values (?, ?, ?)
            on conflict (game, video_id) do update set published_at = excluded.published_at
            where video_game.published_at <> excluded.published_at
            """;

    private static final String GONE = """
            update video set gone_at = ?
            where id in (select id from video where id = any(?) order by id for no key update)
              and gone_at is null and last_observed_at <= ?
            """;

    private final JdbcTemplate jdbc;

    VideoTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(List<ObservedVideo> videos) {
        jdbc.batchUpdate(UPSERT, videos, BATCH, VideoTable::bind);
    }

    void link(String game, List<ObservedVideo> videos) {
        jdbc.batchUpdate(LINK, videos, BATCH, (statement, observed) -> {
            statement.setString(1, game);
            statement.setString(2, observed.video().id());
            statement.setObject(3, SqlTime.of(observed.video().publishedAt()));
        });
    }

    void markGone(Collection<String> videoIds, OffsetDateTime at) {
        jdbc.update(GONE, at, videoIds.toArray(String[]::new), at);
    }

    private static void bind(PreparedStatement statement, ObservedVideo observed) throws SQLException {
        Video video = observed.video();
        OffsetDateTime at = SqlTime.of(observed.sample().observedAt());
        Array tags =
                statement.getConnection().createArrayOf("text", video.tags().toArray());
        statement.setString(1, video.id());
        statement.setString(2, video.channelId());
        statement.setString(3, video.channelTitle());
        statement.setString(4, video.title());
        statement.setArray(5, tags);
        statement.setObject(6, SqlTime.of(video.publishedAt()));
        statement.setLong(7, video.duration().toMillis());
        statement.setString(8, video.format().toString());
        statement.setString(9, video.categoryId());
        statement.setString(10, video.language().orElse(null));
        statement.setString(11, video.thumbnailUrl().orElse(null));
        statement.setObject(12, at);
        statement.setObject(13, at);
    }

    /** The video of a row with the columns of {@code video}. */
    static Video read(ResultSet row) throws SQLException {
        return new Video(
                row.getString("id"),
                row.getString("channel_id"),
                row.getString("channel_title"),
                row.getString("title"),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("duration_ms")),
                VideoFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                row.getString("category_id"),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("thumbnail_url")));
    }
}
