package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.event.MintedEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL holds in the end, read with plain SQL and none of the fleet's code. */
final class EventsKept {

    private static final int FETCH = 5_000;
    private static final String EVENTS = "select id, name, category, session, user_id,"
            + " (extract(epoch from occurred_at) * 1000)::bigint from analytics_event";
    private static final String BY_HOUR =
            "select (hour at time zone 'UTC')::date::text || ' ' || category || ' ' || name,"
                    + " sum(events) from analytics_hour group by 1";
    private static final String BY_DAY =
            "select day::text || ' ' || category || ' ' || name, sum(events) from analytics_day group by 1";
    private static final String BOOKS =
            "select sum(accepted), sum(stored), sum(repeated), sum(dead_lettered), count(*)" + " from analytics_flush";

    private final String jdbcUrl;

    EventsKept(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * What is stored, event by event.
     *
     * @param times how often each event of the mint is there, by its number
     * @param strange ids that were never made, and events that are not as they were sent; the first few
     * @param rows all rows
     * @param strangers how many there are of them
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Stored(int[] times, List<String> strange, long rows, long strangers) {}

    /** The flush's own books, all lives of the stream together. */
    record Books(long accepted, long stored, long repeated, long deadLettered, long lives) {}

    Stored events(EventMint mint, int size) throws SQLException {
        int[] times = new int[size];
        List<String> strange = new ArrayList<>();
        long rows = 0;
        long strangers = 0;
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // otherwise the driver takes all rows at once
            statement.setFetchSize(FETCH);
            ResultSet row = statement.executeQuery(EVENTS);
            while (row.next()) {
                rows++;
                int number = mint.number(row.getString(1));
                if (number < 0 || number >= size || !isAsSent(mint.event(number), row)) {
                    strangers++;
                    strange.add(row.getString(1));
                } else {
                    times[number]++;
                }
            }
        }
        return new Stored(times, List.copyOf(strange.subList(0, Math.min(5, strange.size()))), rows, strangers);
    }

    private static boolean isAsSent(MintedEvent sent, ResultSet row) throws SQLException {
        return sent.name().equals(row.getString(2))
                && sent.category().equals(row.getString(3))
                && sent.session().equals(row.getString(4))
                && sent.user().equals(row.getString(5))
                && sent.occurredAt().toEpochMilli() == row.getLong(6);
    }

    Totals byHour() throws SQLException {
        return totals(BY_HOUR);
    }

    Totals byDay() throws SQLException {
        return totals(BY_DAY);
    }

    private Totals totals(String sql) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return new Totals(counts);
    }

    Books books() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BOOKS)) {
            row.next();
            return new Books(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }
}
