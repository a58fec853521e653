package com.aurastream.benchmarks.flushspeed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The same COPY by the Java driver: a stand-in for where there is no psql. */
final class DriverCopy implements RowCopy {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int BUFFER = 1 << 16;

    private final String jdbcUrl;

    DriverCopy(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    @Override
    public String name() {
        return "STAND-IN, no psql on the path: CopyManager of the Java driver";
    }

    @Override
    public void out(Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                OutputStream target = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from analytics_event) to stdout", target);
        }
    }

    @Override
    public double in(Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                InputStream source = Files.newInputStream(file)) {
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy analytics_event from stdin", source, BUFFER);
            return (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
    }
}
