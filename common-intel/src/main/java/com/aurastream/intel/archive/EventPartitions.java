package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of the events' tables: a day each of events and hours, a month each of days. */
final class EventPartitions {

    private final DayPartitions events;
    private final DayPartitions hours;
    private final DayPartitions days;

    EventPartitions(JdbcTemplate jdbc, TransactionTemplate separately) {
        events = new DayPartitions(jdbc, separately, "analytics_event");
        hours = new DayPartitions(jdbc, separately, "analytics_hour");
        days = DayPartitions.ofMonths(jdbc, separately, "analytics_day");
    }

    /** Forgets which are there, because another process may have dropped some. */
    void lookAnew() {
        events.lookAnew();
        hours.lookAnew();
        days.lookAnew();
    }

    void prepare(Collection<LocalDate> wanted) {
        List<Instant> instants = wanted.stream()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .toList();
        events.prepare(instants);
        hours.prepare(instants);
        days.prepare(instants);
    }
}
