package com.aurastream.simulator.world.replay;

import com.aurastream.simulator.world.InvalidWorldException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One gzip CSV file of a recording; a file that is not there has no rows. */
final class RecordingFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path path;

    RecordingFile(Path path) {
        this.path = path;
    }

    /**
     * Hands over the rows in order.
     *
     * @throws InvalidWorldException when the file cannot be read, naming file and row
     */
    void forEach(Consumer<CSVRecord> rows) {
        if (!Files.exists(path)) {
            return;
        }
        try (Reader reader =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord row : parser) {
                accept(row, rows);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidWorldException("cannot read " + path + " as gzip CSV: " + e.getMessage(), e);
        }
    }

    private void accept(CSVRecord row, Consumer<CSVRecord> rows) {
        try {
            rows.accept(row);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new InvalidWorldException(
                    path + ", row " + row.getRecordNumber() + " does not follow the replay format: " + e.getMessage(),
                    e);
        }
    }
}
