package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of a table by UTC day, which come into being when a day is first written. */
final class DayPartitions {

    /** One lock for all days of all tables: making a partition is rare and takes milliseconds. */
    private static final long LOCK = 0x7669_6465_6f73L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final String table;
    private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();

    /**
     * The partitions of a table.
     *
     * @param separately begins a transaction of its own, so that no long write holds the lock on the parent table
     * @param table partitioned by range of a {@code timestamptz}
     */
    DayPartitions(JdbcTemplate jdbc, TransactionTemplate separately, String table) {
        this.jdbc = jdbc;
        this.separately = separately;
        this.table = table;
    }

    /** Makes the days of these instants; to be called before the transaction that inserts. */
    void prepare(Collection<Instant> instants) {
        instants.stream()
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .distinct()
                .sorted()
                .filter(day -> !days.contains(day))
                .forEach(this::make);
    }

    private void make(LocalDate day) {
        String name = table + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        separately.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            if (!Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name))) {
                // attaching takes a weaker lock than creating in place: readers go on
                jdbc.execute("create table " + name + " (like " + table + " including all)");
                jdbc.execute("alter table " + table + " attach partition " + name + " for values from ('" + day
                        + " 00:00:00+00') to ('" + day.plusDays(1) + " 00:00:00+00')");
            }
        });
        days.add(day);
    }
}
