package com.aurastream.fleet.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file whose first line is the id of a process. Ids are used again after a while, so a process counts as the one that
 * is meant only when its program has the right name and it was already running when the file was last written.
 *
 * @param file the file; need not exist
 * @param program what the process's program file name begins with
 */
public record PidFile(Path file, String program) {

    /** Linux knows start times to the second only. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    /** Writes this JVM's id. */
    public void writeOwn() {
        try {
            Files.writeString(file, ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Removes the file, if it is there. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** The process that is meant, if it still runs. */
    public Optional<ProcessHandle> running() {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Instant writtenAt = Files.getLastModifiedTime(file).toInstant();
            return pid().flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(this::hasProgram)
                    .filter(process -> startedBefore(process, writtenAt));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Optional<Long> pid() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private boolean hasProgram(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith(program))
                .isPresent();
    }

    private static boolean startedBefore(ProcessHandle process, Instant writtenAt) {
        return process.info()
                .startInstant()
                .filter(start -> !start.isAfter(writtenAt.plus(CLOCK_SLACK)))
                .isPresent();
    }
}
