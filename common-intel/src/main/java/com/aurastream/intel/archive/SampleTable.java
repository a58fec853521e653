package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code video_sample} with its partitions of one UTC day each, which come into being when a day is first written. */
final class SampleTable {

    /** The join leaves out readings of videos that nobody has described. */
    private static final String INSERT = """
            insert into video_sample (video_id, observed_at, views, likes, comments)
            select s.* from unnest(?::text[], ?::text[]::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[])
              as s (video_id, observed_at, views, likes, comments)
            join video v on v.id = s.video_id
            order by 1, 2
            on conflict do nothing
            """;

    /** Rows are locked in the order of their ids first, so that two writers cannot wait for each other. */
    private static final String TOUCH = """
            with s as (select * from unnest(?::text[], ?::text[]::timestamptz[]) as s (video_id, observed_at)),
                 locked as (select id from video where id in (select video_id from s) order by id for no key update)
            update video v set last_observed_at = s.observed_at
            from s join locked on locked.id = s.video_id
            where v.id = s.video_id and v.last_observed_at < s.observed_at
            """;

    private final JdbcTemplate jdbc;
    private final DayPartitions days;

    /**
     * The table.
     *
     * @param separately begins a transaction of its own, so that no long write holds the lock on the parent table
     */
    SampleTable(JdbcTemplate jdbc, TransactionTemplate separately) {
        this.jdbc = jdbc;
        this.days = new DayPartitions(jdbc, separately, "video_sample");
    }

    /** To be called before the transaction that inserts. */
    void prepare(Collection<Instant> instants) {
        days.prepare(instants);
    }

    void insert(List<Reading> readings) {
        jdbc.update(
                INSERT,
                column(readings, Reading::videoId),
                column(readings, reading -> SqlTime.text(reading.sample().observedAt())),
                readings.stream().map(r -> r.sample().views()).toArray(Long[]::new),
                readings.stream().map(r -> boxed(r.sample().likes())).toArray(Long[]::new),
                readings.stream().map(r -> boxed(r.sample().comments())).toArray(Long[]::new));
    }

    /** Moves the newest reading of these videos forward. */
    void touch(List<Reading> readings) {
        jdbc.update(
                TOUCH,
                column(readings, Reading::videoId),
                column(readings, reading -> SqlTime.text(reading.sample().observedAt())));
    }

    private static String[] column(List<Reading> readings, java.util.function.Function<Reading, String> value) {
        return readings.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable Long boxed(java.util.OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** A reading and whose it is. */
    record Reading(String videoId, VideoSample sample) {}

    /** The newest reading of each video. */
    static List<Reading> newest(Collection<Reading> readings) {
        return List.copyOf(readings.stream()
                .collect(Collectors.toMap(Reading::videoId, r -> r, (a, b) -> later(a, b)))
                .values());
    }

    private static Reading later(Reading a, Reading b) {
        return a.sample().observedAt().isBefore(b.sample().observedAt()) ? b : a;
    }
}
