package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clips with their readings, by one query: a row for each clip, its stretches of readings as arrays. */
final class ClipHistories {

    /** Times come as microseconds since the epoch, which the driver reads many times faster than timestamps in an array. */
    private static final String MOST_WATCHED = """
            select c.*, r.at, r.until_at, r.counts
            from (select %s from clip
                  where game_id = ? and created_at >= ? and gone_at is null and read_at is not null
                    and title is not null
                  order by views desc, id limit ?) c
            cross join lateral (
              select array_agg((extract(epoch from p.observed_at) * 1000000)::bigint order by p.observed_at) as at,
                     array_agg((extract(epoch from p.until_at) * 1000000)::bigint order by p.observed_at) as until_at,
                     array_agg(p.views order by p.observed_at) as counts
              from clip_reading p where p.clip_id = c.id and p.observed_at >= ?) r
            where r.at is not null
            order by c.created_at desc, c.id
            """.formatted(ClipTable.COLUMNS);

    private static final String BETWEEN = """
            select c.*, r.at, r.until_at, r.counts
            from (select %s from clip
                  where game_id = ? and created_at >= ? and created_at < ? and first_seen <= ? and title is not null
                  order by id limit ?) c
            cross join lateral (
              select array_agg((extract(epoch from p.observed_at) * 1000000)::bigint order by p.observed_at) as at,
                     array_agg((extract(epoch from case when p.until_at <= ? then p.until_at else p.observed_at end)
                                * 1000000)::bigint order by p.observed_at) as until_at,
                     array_agg(p.views order by p.observed_at) as counts
              from clip_reading p
              where p.clip_id = c.id and p.observed_at >= ? and p.observed_at <= ?) r
            where r.at is not null
            order by c.id
            """.formatted(ClipTable.COLUMNS);

    private final JdbcTemplate jdbc;

    ClipHistories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ClipHistory> mostWatched(String gameId, OffsetDateTime createdSince, int limit) {
        return jdbc.query(MOST_WATCHED, (row, index) -> history(row), gameId, createdSince, limit, createdSince);
    }

    List<ClipHistory> between(
            String gameId, OffsetDateTime from, OffsetDateTime until, OffsetDateTime knownBy, int limit) {
        return jdbc.query(
                BETWEEN, (row, index) -> history(row), gameId, from, until, knownBy, limit, knownBy, from, knownBy);
    }

    private static ClipHistory history(ResultSet row) throws SQLException {
        Long[] at = longs(row, "at");
        Long[] until = longs(row, "until_at");
        Long[] views = longs(row, "counts");
        List<ClipReading> readings = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            readings.add(reading(at[i], views[i]));
            if (until[i] > at[i]) {
                readings.add(reading(until[i], views[i]));
            }
        }
        return new ClipHistory(ClipTable.read(row), readings);
    }

    private static ClipReading reading(long micros, long views) {
        return new ClipReading(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), views);
    }

    private static Long[] longs(ResultSet row, String column) throws SQLException {
        return (Long[]) row.getArray(column).getArray();
    }
}
