package com.aurastream.intel.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code analytics_event}. */
final class EventTable {

    private static final String KNOWN = "select key from analytics_event where key = any(?)";

    /** A plan for an array of any length: one for this array would look at the statistics of each of its thousands of keys. */
    private static final String PLAN_ONCE = "set local plan_cache_mode = force_generic_plan";

    /**
     * By the indexes whatever the statistics say. They can be of a partition while it was empty, and a scan of what has come since would compare
     * each row with each key.
     */
    private static final String BY_INDEX = "set local enable_seqscan = off";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    EventTable(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Which of these keys are there already. */
    Set<UUID> known(Set<UUID> keys) {
        Set<UUID> known = new HashSet<>();
        transaction.executeWithoutResult(status -> {
            jdbc.execute(PLAN_ONCE);
            jdbc.execute(BY_INDEX);
            jdbc.query(connection -> question(connection, keys), row -> {
                known.add(row.getObject(1, UUID.class));
            });
        });
        return known;
    }

    private static PreparedStatement question(Connection connection, Set<UUID> keys) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(KNOWN);
        statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
        return statement;
    }

    /**
     * Copies rows into the table.
     *
     * @param meanwhile is done while the server works on what was sent
     */
    void copy(CopyRows rows, Runnable meanwhile) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, rows, meanwhile));
    }

    private static long copy(Connection connection, CopyRows rows, Runnable meanwhile) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRows.COPY);
        try {
            rows.send(copy);
            meanwhile.run();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
