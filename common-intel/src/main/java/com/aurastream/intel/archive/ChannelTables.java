package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.VideoFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code channel}, {@code channel_baseline} and {@code channel_baseline_check}. */
final class ChannelTables {

    private static final int BATCH = 500;

    private static final String UPSERT = """
            insert into channel (id, title, uploads_playlist_id, subscribers, observed_at) values (?, ?, ?, ?, ?)
            on conflict (id) do update set title = excluded.title, uploads_playlist_id = excluded.uploads_playlist_id,
              subscribers = excluded.subscribers, observed_at = excluded.observed_at
            where excluded.observed_at >= channel.observed_at
            """;

    private static final String ADD_BASELINE = """
            insert into channel_baseline (channel_id, format, observed_at, median_views, log_spread, n)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String BASELINES = """
            select distinct on (channel_id, format) channel_id, format, observed_at, median_views, log_spread, n
            from channel_baseline where channel_id = any(?)
            order by channel_id, format, observed_at desc
            """;

    private static final String MARK_CHECKED = """
            insert into channel_baseline_check (channel_id, checked_at)
            select distinct c, ?::timestamptz from unnest(?::text[]) c order by 1
            on conflict (channel_id) do update set
              checked_at = greatest(channel_baseline_check.checked_at, excluded.checked_at)
            """;

    private static final String UNCHECKED = """
            select v.channel_id from video_game g join video v on v.id = g.video_id
            where g.game = ? and v.gone_at is null
              and not exists (select 1 from channel_baseline_check c
                              where c.channel_id = v.channel_id and c.checked_at >= ?)
              and not exists (select 1 from channel_baseline b
                              where b.channel_id = v.channel_id and b.observed_at >= ?)
            group by v.channel_id order by count(*) desc, v.channel_id limit ?
            """;

    private final JdbcTemplate jdbc;

    ChannelTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(Collection<Channel> channels) {
        List<Channel> ordered =
                channels.stream().sorted(Comparator.comparing(Channel::id)).toList();
        jdbc.batchUpdate(UPSERT, ordered, BATCH, (statement, channel) -> {
            statement.setString(1, channel.id());
            statement.setString(2, channel.title());
            statement.setString(3, channel.uploadsPlaylistId());
            statement.setObject(
                    4, channel.subscribers().isPresent() ? channel.subscribers().getAsLong() : null, Types.BIGINT);
            statement.setObject(5, SqlTime.of(channel.observedAt()));
        });
    }

    void addBaselines(Collection<ChannelBaseline> baselines) {
        jdbc.batchUpdate(ADD_BASELINE, baselines, BATCH, (statement, baseline) -> {
            statement.setString(1, baseline.channelId());
            statement.setString(2, baseline.format().toString());
            statement.setObject(3, SqlTime.of(baseline.observedAt()));
            statement.setDouble(4, baseline.medianViews());
            statement.setDouble(5, baseline.logSpread());
            statement.setInt(6, baseline.n());
        });
    }

    List<ChannelBaseline> baselines(Collection<String> channelIds) {
        Object ids = channelIds.toArray(String[]::new);
        return jdbc.query(BASELINES, (row, index) -> baseline(row), ids);
    }

    List<String> unchecked(String game, Instant checkedSince, int limit) {
        OffsetDateTime since = SqlTime.of(checkedSince);
        return jdbc.queryForList(UNCHECKED, String.class, game, since, since, limit);
    }

    void markChecked(Collection<String> channelIds, Instant at) {
        jdbc.update(MARK_CHECKED, SqlTime.of(at), channelIds.toArray(String[]::new));
    }

    private static ChannelBaseline baseline(ResultSet row) throws SQLException {
        return new ChannelBaseline(
                row.getString("channel_id"),
                VideoFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                row.getDouble("median_views"),
                row.getDouble("log_spread"),
                row.getInt("n"),
                row.getObject("observed_at", OffsetDateTime.class).toInstant());
    }
}
