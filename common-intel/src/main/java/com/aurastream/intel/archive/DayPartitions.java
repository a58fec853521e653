package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of a table by UTC day or month, which come into being when one is first written. */
final class DayPartitions {

    /** One lock for all partitions of all tables: making one is rare and takes milliseconds. */
    static final long LOCK = 0x7669_6465_6f73L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final String table;
    private final Period span;
    private final Set<LocalDate> starts = ConcurrentHashMap.newKeySet();

    /**
     * The partitions of a table by day.
     *
     * @param separately begins a transaction of its own, so that no long write holds the lock on the parent table
     * @param table partitioned by range of a {@code timestamptz} or {@code date}
     */
    DayPartitions(JdbcTemplate jdbc, TransactionTemplate separately, String table) {
        this(jdbc, separately, table, Period.ofDays(1));
    }

    private DayPartitions(JdbcTemplate jdbc, TransactionTemplate separately, String table, Period span) {
        this.jdbc = jdbc;
        this.separately = separately;
        this.table = table;
        this.span = span;
    }

    /** The partitions of a table by month. */
    static DayPartitions ofMonths(JdbcTemplate jdbc, TransactionTemplate separately, String table) {
        return new DayPartitions(jdbc, separately, table, Period.ofMonths(1));
    }

    /** Makes the partitions of these instants; to be called before the transaction that inserts. */
    void prepare(Collection<Instant> instants) {
        starts(instants)
                .distinct()
                .sorted()
                .filter(start -> !starts.contains(start))
                .forEach(this::make);
    }

    /** Whether the partitions of these instants are known to be there. */
    boolean holds(Collection<Instant> instants) {
        return starts(instants).allMatch(starts::contains);
    }

    private Stream<LocalDate> starts(Collection<Instant> instants) {
        return instants.stream().map(instant -> start(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }

    private LocalDate start(LocalDate day) {
        return span.getMonths() > 0 ? day.withDayOfMonth(1) : day;
    }

    private void make(LocalDate start) {
        String name = table + "_" + start.format(DateTimeFormatter.BASIC_ISO_DATE);
        separately.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            if (!Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name))) {
                // attaching takes a weaker lock than creating in place: readers go on
                jdbc.execute("create table " + name + " (like " + table + " including all)");
                jdbc.execute("alter table " + table + " attach partition " + name + " for values from ('" + start
                        + " 00:00:00+00') to ('" + start.plus(span) + " 00:00:00+00')");
            }
        });
        starts.add(start);
    }

    /** Forgets which are there, because another process may have dropped some. */
    void lookAnew() {
        starts.clear();
    }
}
