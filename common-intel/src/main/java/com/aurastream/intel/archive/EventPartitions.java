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

    /** Whether all are known to be there. */
    boolean holds(Collection<LocalDate> wanted) {
        List<Instant> instants = instants(wanted);
        return events.holds(instants) && hours.holds(instants) && days.holds(instants);
    }

    /** Makes those that are not there; to be called before the transaction that inserts. */
    void prepare(Collection<LocalDate> wanted) {
        List<Instant> instants = instants(wanted);
        events.prepare(instants);
        hours.prepare(instants);
        days.prepare(instants);
    }

    private static List<Instant> instants(Collection<LocalDate> days) {
        return days.stream()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .toList();
    }
}
