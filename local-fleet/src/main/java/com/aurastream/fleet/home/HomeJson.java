package com.aurastream.fleet.home;

import com.aurastream.intel.document.DocumentJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Small JSON files in the data folder, replaced as a whole so that a reader never sees half of one. */
public final class HomeJson {

    private static final ObjectMapper JSON = new DocumentJson().mapper().enable(SerializationFeature.INDENT_OUTPUT);

    private HomeJson() {}

    /** The value in the file; absent when there is no file. */
    public static <T> Optional<T> read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), type));
        } catch (IOException e) {
            throw new RefusedException(
                    "%s cannot be read (%s); restore it, or start on another --data folder."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Replaces the file. */
    public static void write(Path file, Object value) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            JSON.writeValue(next.toFile(), value);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The value as indented text. */
    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** The mapper that writes these files. */
    public static ObjectMapper mapper() {
        return JSON.copy();
    }
}
