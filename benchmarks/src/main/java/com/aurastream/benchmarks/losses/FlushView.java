package com.aurastream.benchmarks.losses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How the flush stands, looked at in PostgreSQL from outside, often and fast. Where PostgreSQL does not answer, nothing is to be
 * seen.
 */
final class FlushView implements AutoCloseable {

    private static final String RUNNING = "select instance from job_run where job = 'analytics-flush'"
            + " and outcome = 'running' order by fence desc limit 1";
    private static final String POSITION =
            "select millis, sequence from analytics_flush order by begun_at desc limit 1";

    private final String jdbcUrl;
    private @Nullable Connection connection;

    FlushView(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The process that has the newest run under way, or died in it. */
    OptionalLong runner() {
        return one(RUNNING, row -> pid(row.getString(1))).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The process id in an instance's name, such as {@code analytics-flush-worker@host:4711-9a3f}. */
    static long pid(String instance) {
        String last = instance.substring(instance.lastIndexOf(':') + 1);
        return Long.parseLong(last.substring(0, last.indexOf('-')));
    }

    /** Up to where the newest committed batch reaches. */
    Optional<Place> position() {
        return one(POSITION, row -> new Place(row.getLong(1), row.getLong(2)));
    }

    private <T> Optional<T> one(String sql, Reading<T> reading) {
        try {
            Connection open = open();
            try (Statement statement = open.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? Optional.of(reading.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            close();
            return Optional.empty();
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(jdbcUrl);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // it was cut off
            }
        }
    }
}
