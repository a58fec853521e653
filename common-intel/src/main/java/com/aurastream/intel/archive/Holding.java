package com.aurastream.intel.archive;

import java.util.List;
import java.util.Optional;

/**
 * Data of one class in one table, which ages and goes together.
 *
 * @param name such as {@code video.text}
 * @param dataClass what it is
 * @param table where it is
 * @param measuredBy the column, or an expression of columns, that says how old a row is
 * @param only the rows that this is about, as a condition; absent for all
 * @param removal how it goes
 */
public record Holding(
        String name, DataClass dataClass, String table, String measuredBy, Optional<String> only, Removal removal) {

    /** How data goes. */
    public sealed interface Removal {}

    /** Partitions are dropped whole, when the last instant of theirs is too old. */
    public record Partitions() implements Removal {}

    /** Files that nothing refers to any more go, with the row that says so. Their age counts from when that came about. */
    public record Files() implements Removal {}

    /**
     * Rows are deleted.
     *
     * @param key the columns of the primary key
     * @param along tables whose rows go with them by a foreign key
     */
    public record Rows(List<String> key, List<String> along) implements Removal {

        /** Copies the lists. */
        public Rows {
            key = List.copyOf(key);
            along = List.copyOf(along);
        }
    }

    /**
     * Columns become null and the rows stay.
     *
     * @param key the columns of the primary key
     * @param columns the first one is never null in a row that still has the others
     */
    public record Columns(List<String> key, List<String> columns) implements Removal {

        /** Copies the lists. */
        public Columns {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }
    }
}
