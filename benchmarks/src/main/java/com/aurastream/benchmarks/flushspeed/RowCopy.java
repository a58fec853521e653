package com.aurastream.benchmarks.flushspeed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Copies the rows of {@code analytics_event} between the table and a file, in PostgreSQL's text format. */
interface RowCopy {

    /** What it is, for the report. */
    String name();

    /** Writes all rows of the table to a file. */
    void out(Path file) throws IOException, InterruptedException, SQLException;

    /**
     * Reads a file into the table.
     *
     * @return how long that took, in milliseconds, without the start of the client and its connection
     */
    double in(Path file) throws IOException, InterruptedException, SQLException;
}
