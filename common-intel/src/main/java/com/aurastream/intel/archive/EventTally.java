package com.aurastream.intel.archive;

import com.aurastream.intel.event.AnalyticsEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Events counted in memory, by creator, hour, category and name. */
final class EventTally {

    private static final int SECONDS_PER_HOUR = 3600;

    private final Map<Group, Cell> hours = new HashMap<>();

    void add(AnalyticsEvent event) {
        long hour = Math.floorDiv(event.occurredAt().getEpochSecond(), SECONDS_PER_HOUR) * SECONDS_PER_HOUR;
        hours.computeIfAbsent(new Group(event.creator(), hour, event.category(), event.name()), group -> new Cell())
                .add(event);
    }

    /** How many hours are counted, by creator, category and name. */
    int size() {
        return hours.size();
    }

    /** By hour; always in the same order, so that two writers cannot wait for each other. */
    SortedMap<Group, Cell> hours() {
        SortedMap<Group, Cell> sorted = new TreeMap<>(Group.ORDER);
        sorted.putAll(hours);
        return sorted;
    }

    /** By day (UTC), which begins at the group's second. */
    SortedMap<Group, Cell> days() {
        SortedMap<Group, Cell> days = new TreeMap<>(Group.ORDER);
        hours.forEach((hour, cell) ->
                days.computeIfAbsent(hour.ofDay(), group -> new Cell()).add(cell));
        return days;
    }

    /**
     * What is counted together.
     *
     * @param second where the hour or day begins, in seconds since 1970
     */
    record Group(String creator, long second, String category, String name) {

        private static final Comparator<Group> ORDER = Comparator.comparing(Group::creator)
                .thenComparingLong(Group::second)
                .thenComparing(Group::category)
                .thenComparing(Group::name);

        Instant start() {
            return Instant.ofEpochSecond(second);
        }

        LocalDate day() {
            return LocalDate.ofInstant(start(), ZoneOffset.UTC);
        }

        private Group ofDay() {
            long start = day().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            return new Group(creator, start, category, name);
        }
    }

    /** A group's counts. */
    static final class Cell {

        private final DistinctSketch users;
        private final DistinctSketch sessions;
        private long events;

        Cell() {
            this(0, new DistinctSketch(), new DistinctSketch());
        }

        Cell(long events, DistinctSketch users, DistinctSketch sessions) {
            this.events = events;
            this.users = users;
            this.sessions = sessions;
        }

        private void add(AnalyticsEvent event) {
            events++;
            event.user().ifPresent(users::add);
            sessions.add(event.session());
        }

        void add(Cell other) {
            events += other.events;
            users.add(other.users);
            sessions.add(other.sessions);
        }

        long events() {
            return events;
        }

        DistinctSketch users() {
            return users;
        }

        DistinctSketch sessions() {
            return sessions;
        }
    }
}
