package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code clip_reading}, a row for each stretch of readings of one count, and what {@code clip} says of the newest. */
final class ClipReadingTable {

    /**
     * One statement sees one state of the tables, so all three parts start from the same newest reading of each clip, whose row is
     * locked. The bound leaves out the partitions of earlier days, in which no stretch is lengthened any more.
     */
    private static final String ADD = """
            with s as (select * from unnest(?::text[], ?::text[]::timestamptz[], ?::bigint[]) as s (id, at, views)),
                 fresh as (select s.id, s.at, s.views, c.since, c.read_at, c.views as known,
                                  c.views = s.views
                                    and date_trunc('day', c.since, 'UTC') = date_trunc('day', s.at, 'UTC') as repeats
                           from s join clip c on c.id = s.id
                           where c.read_at is null or c.read_at < s.at),
                 longer as (update clip_reading r set until_at = f.at from fresh f
                            where r.clip_id = f.id and r.observed_at = f.since and f.repeats and r.observed_at >= ?),
                 added as (insert into clip_reading (clip_id, observed_at, until_at, views)
                           select id, at, at, views from fresh where repeats is not true)
            update clip c set
              read_at = f.at, views = f.views, since = case when f.repeats then f.since else f.at end,
              read_before = case when f.known <> f.views then f.read_at else c.read_before end,
              views_before = case when f.known <> f.views then f.known else c.views_before end
            from fresh f where c.id = f.id
            """;

    private final JdbcTemplate jdbc;
    private final DayPartitions days;

    ClipReadingTable(JdbcTemplate jdbc, TransactionTemplate separately) {
        this.jdbc = jdbc;
        this.days = new DayPartitions(jdbc, separately, "clip_reading");
    }

    /** To be called before the transaction that adds. */
    void prepare(List<ObservedClip> observed) {
        days.prepare(observed.stream().map(one -> one.reading().observedAt()).toList());
    }

    /** Adds readings of clips that are there, each clip once. */
    void add(List<ObservedClip> observed) {
        jdbc.update(
                ADD,
                observed.stream().map(one -> one.clip().id()).toArray(String[]::new),
                observed.stream()
                        .map(one -> SqlTime.text(one.reading().observedAt()))
                        .toArray(String[]::new),
                observed.stream().map(one -> one.reading().views()).toArray(Long[]::new),
                SqlTime.of(firstDay(observed)));
    }

    private static Instant firstDay(List<ObservedClip> observed) {
        return observed.stream()
                .map(one -> one.reading().observedAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.DAYS);
    }
}
