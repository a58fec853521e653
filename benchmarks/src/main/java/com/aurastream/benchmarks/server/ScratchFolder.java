package com.aurastream.benchmarks.server;

import com.aurastream.benchmarks.process.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for one run of a program: databases, files, logs. It is removed in the end, and kept when there is something to look
 * into.
 *
 * @param path the folder
 */
public record ScratchFolder(Path path) {

    /** Makes one in the system's temporary folder. */
    public static ScratchFolder make(String program) {
        try {
            return new ScratchFolder(Files.createTempDirectory("bench-" + program + "-"));
        } catch (IOException e) {
            throw new RefusedException("No folder can be made in the temporary folder: " + e.getMessage(), e);
        }
    }

    /** A log file in it. */
    public Path log(String name) {
        Path logs = path.resolve("logs");
        try {
            return Files.createDirectories(logs).resolve(name + ".log");
        } catch (IOException e) {
            throw new RefusedException("%s cannot be made: %s".formatted(logs, e.getMessage()), e);
        }
    }

    /** The file with the ids of the processes that were started. */
    public Path pids() {
        return path.resolve("pids");
    }

    /** Removes it with all that is in it. */
    public void remove() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            System.err.println(path + " cannot be removed: " + e.getMessage());
        }
    }
}
