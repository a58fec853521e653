package com.aurastream.benchmarks.flushspeed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables that a flush fills. */
final class EventTables {

    private final String jdbcUrl;

    EventTables(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Empties them; partitions, indexes and the flush's books stay. What is still to be written to the disk is, so that nobody pays for the other. */
    void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("truncate analytics_event, analytics_hour, analytics_day");
            statement.execute("checkpoint");
        }
    }

    /** How many events there are. */
    long events() throws SQLException {
        return number("select count(*) from analytics_event");
    }

    /** How many the roll-ups by day count. */
    long counted() throws SQLException {
        return number("select coalesce(sum(events), 0) from analytics_day");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
