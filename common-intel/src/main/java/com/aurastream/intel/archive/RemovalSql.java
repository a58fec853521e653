package com.aurastream.intel.archive;

import com.aurastream.intel.archive.Holding.Columns;
import com.aurastream.intel.archive.Holding.Rows;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of holdings that go row by row, made from constants of {@link Holdings}. */
final class RemovalSql {

    private RemovalSql() {}

    /**
     * Removes the oldest rows; takes the cut-off and how many at most. The inner query looks at each row again once it has it locked, so
     * one that was refreshed in between stays; it passes over rows that somebody else has locked, so nobody waits for anybody.
     */
    static String of(Holding holding) {
        if (holding.removal() instanceof Columns columns) {
            String nulls =
                    columns.columns().stream().map(column -> column + " = null").collect(Collectors.joining(", "));
            return "update " + holding.table() + " t set " + nulls + " from (" + tooOld(holding, columns.key())
                    + ") old where " + same(columns.key());
        }
        if (holding.removal() instanceof Rows rows) {
            return "delete from " + holding.table() + " t using (" + tooOld(holding, rows.key()) + ") old where "
                    + same(rows.key());
        }
        throw new IllegalArgumentException(holding.name() + " does not go row by row");
    }

    /** The oldest that is left. */
    static String oldest(Holding holding) {
        return "select min(" + holding.measuredBy() + ") from " + holding.table() + " where " + there(holding);
    }

    private static String tooOld(Holding holding, List<String> key) {
        return "select " + String.join(", ", key) + " from " + holding.table() + " where " + holding.measuredBy()
                + " < ? and " + there(holding) + " order by " + holding.measuredBy()
                + " limit ? for update skip locked";
    }

    private static String there(Holding holding) {
        String only = holding.only().orElse("true");
        return holding.removal() instanceof Columns columns
                ? only + " and " + columns.columns().get(0) + " is not null"
                : only;
    }

    private static String same(List<String> key) {
        return key.stream().map(column -> "t." + column + " = old." + column).collect(Collectors.joining(" and "));
    }
}
