package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ObservedClip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code clip}. */
final class ClipTable {

    /** Columns of a clip itself, as {@link #read} wants them. */
    static final String COLUMNS =
            "id, url, broadcaster_id, broadcaster_name, creator_id, creator_name, video_id, vod_offset_ms, game_id, language,"
                    + " title, created_at, duration_ms, thumbnail_url";

    /** Rows are locked in the order of their ids, also where nothing changes, and stay locked while the readings are added. */
    private static final String UPSERT = """
            insert into clip (id, url, broadcaster_id, broadcaster_name, creator_id, creator_name, video_id, vod_offset_ms, game_id,
                              language, title, created_at, duration_ms, thumbnail_url, first_seen, described_at)
            select s.*, s.at from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                                         ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::bigint[], ?::text[],
                                         ?::text[]::timestamptz[])
              as s (id, url, broadcaster_id, broadcaster_name, creator_id, creator_name, video_id, vod_offset_ms, game_id,
                    language, title, created_at, duration_ms, thumbnail_url, at)
            order by s.id
            on conflict (id) do update set
              url = excluded.url, broadcaster_id = excluded.broadcaster_id, broadcaster_name = excluded.broadcaster_name,
              creator_id = excluded.creator_id, creator_name = excluded.creator_name,
              video_id = coalesce(excluded.video_id, clip.video_id),
              vod_offset_ms = coalesce(excluded.vod_offset_ms, clip.vod_offset_ms),
              game_id = excluded.game_id, language = excluded.language, title = excluded.title,
              created_at = excluded.created_at, duration_ms = excluded.duration_ms, thumbnail_url = excluded.thumbnail_url,
              described_at = excluded.described_at,
              gone_at = case when excluded.described_at > clip.gone_at then null else clip.gone_at end
            where excluded.described_at >= clip.described_at
            """;

    private static final String GONE = """
            update clip set gone_at = ?
            where id in (select id from clip where id = any(?) order by id for no key update)
              and gone_at is null and described_at <= ?
            """;

    /**
     * The pace is that of the last change until the newest reading, so it falls while nothing is gained; a clip without a change
     * began with no view when it was made. One view is added, so that a clip at rest is looked at again some day.
     */
    private static final String TO_READ_AGAIN = """
            select id from clip
            where game_id = ? and created_at >= ? and gone_at is null and read_at < ?
            order by created_at >= ? desc,
                     (views - coalesce(views_before, 0) + 1)
                       / greatest(extract(epoch from read_at - coalesce(read_before, created_at)), 1)
                       * extract(epoch from ? - read_at) desc,
                     id
            limit ?
            """;

    private static final String CATEGORIES = """
            select distinct game_id from clip where created_at >= ? and created_at < ? order by game_id
            """;

    private final JdbcTemplate jdbc;

    ClipTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes clips, each once. */
    void upsert(List<ObservedClip> observed) {
        jdbc.update(
                UPSERT,
                texts(observed, Clip::id),
                texts(observed, Clip::url),
                texts(observed, Clip::broadcasterId),
                texts(observed, Clip::broadcasterName),
                texts(observed, Clip::creatorId),
                texts(observed, Clip::creatorName),
                texts(observed, clip -> clip.videoId().orElse(null)),
                numbers(
                        observed,
                        clip -> clip.vodOffset().map(Duration::toMillis).orElse(null)),
                texts(observed, Clip::gameId),
                texts(observed, Clip::language),
                texts(observed, Clip::title),
                texts(observed, clip -> SqlTime.text(clip.createdAt())),
                numbers(observed, clip -> clip.duration().toMillis()),
                texts(observed, Clip::thumbnailUrl),
                observed.stream()
                        .map(one -> SqlTime.text(one.reading().observedAt()))
                        .toArray(String[]::new));
    }

    void markGone(Collection<String> clipIds, OffsetDateTime at) {
        jdbc.update(GONE, at, clipIds.toArray(String[]::new), at);
    }

    List<String> toReadAgain(
            String gameId,
            OffsetDateTime createdSince,
            OffsetDateTime listedSince,
            OffsetDateTime readBefore,
            int limit) {
        return jdbc.queryForList(
                TO_READ_AGAIN, String.class, gameId, createdSince, readBefore, listedSince, readBefore, limit);
    }

    List<String> categories(OffsetDateTime from, OffsetDateTime until) {
        return jdbc.queryForList(CATEGORIES, String.class, from, until);
    }

    /** The clip of a row with {@link #COLUMNS}. */
    static Clip read(ResultSet row) throws SQLException {
        return new Clip(
                row.getString("id"),
                row.getString("url"),
                row.getString("broadcaster_id"),
                row.getString("broadcaster_name"),
                row.getString("creator_id"),
                row.getString("creator_name"),
                Optional.ofNullable(row.getString("video_id")),
                Optional.ofNullable(row.getObject("vod_offset_ms", Long.class)).map(Duration::ofMillis),
                row.getString("game_id"),
                row.getString("language"),
                row.getString("title"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("thumbnail_url"));
    }

    private static @Nullable String[] texts(List<ObservedClip> observed, Function<Clip, @Nullable String> column) {
        return observed.stream().map(one -> column.apply(one.clip())).toArray(String[]::new);
    }

    private static @Nullable Long[] numbers(List<ObservedClip> observed, Function<Clip, @Nullable Long> column) {
        return observed.stream().map(one -> column.apply(one.clip())).toArray(Long[]::new);
    }
}
