package com.aurastream.intel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is made from the code; {@code -Ddocs.update=true} rewrites it instead of comparing. */
public final class GeneratedFile {

    private final Path path;

    private GeneratedFile(Path path) {
        this.path = path;
    }

    /** A file of the repository, by its path from the root; tests run in a module, which lies right below. */
    public static GeneratedFile of(String path) {
        return new GeneratedFile(Path.of("..").resolve(path));
    }

    /** Compares, or rewrites. */
    public void matches(String text) {
        try {
            if (Boolean.getBoolean("docs.update")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, text);
            }
            assertThat(path)
                    .as("%s is out of date: run this test with -Ddocs.update=true", path)
                    .hasContent(text);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }
}
