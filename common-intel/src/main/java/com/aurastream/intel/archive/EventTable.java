package com.aurastream.intel.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code analytics_event}. */
final class EventTable {

    private static final String KNOWN = "select key from analytics_event where key = any(?)";

    private final JdbcTemplate jdbc;

    EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these keys are there already, by their places in the list. */
    BitSet known(List<UUID> keys) {
        Set<UUID> found = new HashSet<>();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(KNOWN);
                    statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
                    return statement;
                },
                row -> {
                    found.add(row.getObject(1, UUID.class));
                });
        BitSet known = new BitSet(keys.size());
        for (int i = 0; i < keys.size() && !found.isEmpty(); i++) {
            known.set(i, found.contains(keys.get(i)));
        }
        return known;
    }

    /**
     * Copies rows into the table.
     *
     * @param meanwhile is done while the server works on what was sent
     */
    void copy(CopyRows rows, BitSet except, Runnable meanwhile) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, rows, except, meanwhile));
    }

    private static long copy(Connection connection, CopyRows rows, BitSet except, Runnable meanwhile)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRows.COPY);
        try {
            rows.send(copy, except);
            meanwhile.run();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
