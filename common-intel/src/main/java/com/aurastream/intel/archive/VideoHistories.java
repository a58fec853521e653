package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Videos with their readings, by one query: a row for each video, its readings as arrays. A video whose text had to go (see
 * {@link Holdings}) is left out: without a title nothing can be said about it to anybody.
 */
final class VideoHistories {

    /** Times come as microseconds since the epoch, which the driver reads many times faster than timestamps in an array. */
    private static final String QUERY = """
            select v.id, v.channel_id, v.channel_title, v.title, v.tags, v.published_at, v.duration_ms, v.format,
                   v.category_id, v.language, v.thumbnail_url, s.at, s.views, s.likes, s.comments
            from video_game g
            join video v on v.id = g.video_id
            join (select p.video_id,
                         array_agg((extract(epoch from p.observed_at) * 1000000)::bigint order by p.observed_at) as at,
                         array_agg(p.views order by p.observed_at) as views,
                         array_agg(p.likes order by p.observed_at) as likes,
                         array_agg(p.comments order by p.observed_at) as comments
                  from video_sample p
                  where p.observed_at >= ?
                    and p.video_id in (select video_id from video_game where game = ? and published_at >= ?)
                  group by p.video_id) s on s.video_id = v.id
            where g.game = ? and g.published_at >= ? and v.gone_at is null and v.title is not null
            order by v.published_at desc, v.id
            """;

    /** All that is known of some videos, gone ones too: an evidence id that was once given out can always be looked up. */
    private static final String BY_ID = """
            select v.id, v.channel_id, v.channel_title, v.title, v.tags, v.published_at, v.duration_ms, v.format,
                   v.category_id, v.language, v.thumbnail_url, s.at, s.views, s.likes, s.comments
            from video v
            join (select p.video_id,
                         array_agg((extract(epoch from p.observed_at) * 1000000)::bigint order by p.observed_at) as at,
                         array_agg(p.views order by p.observed_at) as views,
                         array_agg(p.likes order by p.observed_at) as likes,
                         array_agg(p.comments order by p.observed_at) as comments
                  from video_sample p
                  where p.video_id = any (?)
                  group by p.video_id) s on s.video_id = v.id
            where v.title is not null
            order by v.id
            """;

    private final JdbcTemplate jdbc;

    VideoHistories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<VideoHistory> of(String game, Instant publishedSince, Instant sampledSince) {
        Object published = SqlTime.of(publishedSince);
        return jdbc.query(
                QUERY,
                (row, index) -> new VideoHistory(VideoTable.read(row), samples(row)),
                SqlTime.of(sampledSince),
                game,
                published,
                game,
                published);
    }

    List<VideoHistory> of(Collection<String> ids) {
        return jdbc.query(BY_ID, (row, index) -> new VideoHistory(VideoTable.read(row), samples(row)), (Object)
                ids.toArray(String[]::new));
    }

    private static List<VideoSample> samples(ResultSet row) throws SQLException {
        Long[] at = longs(row, "at");
        Long[] views = longs(row, "views");
        @Nullable Long[] likes = longs(row, "likes");
        @Nullable Long[] comments = longs(row, "comments");
        List<VideoSample> samples = new ArrayList<>(at.length);
        for (int i = 0; i < at.length; i++) {
            Instant observedAt = Instant.EPOCH.plus(at[i], ChronoUnit.MICROS);
            samples.add(new VideoSample(observedAt, views[i], optional(likes[i]), optional(comments[i])));
        }
        return samples;
    }

    private static Long[] longs(ResultSet row, String column) throws SQLException {
        return (Long[]) row.getArray(column).getArray();
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
