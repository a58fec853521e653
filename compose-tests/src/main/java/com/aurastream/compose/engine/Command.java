package com.aurastream.compose.engine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A command of the system. It inherits of the environment only what a program needs to run and to find its engine, so that no key
 * that happens to be set reaches the containers.
 *
 * @param words program and arguments
 * @param environment added to what is inherited
 */
public record Command(List<String> words, Map<String, String> environment) {

    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "XDG_RUNTIME_DIR", "SSH_AUTH_SOCK");
    private static final String ENGINE_PREFIX = "DOCKER_";
    private static final int LAST_CHARACTERS = 3_000;

    /** Copies both. */
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A command with nothing added to the environment. */
    public static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param output what it wrote to standard output
     * @param errors what it wrote to standard error
     */
    public record Outcome(int code, String output, String errors) {

        /** Whether the code is 0. */
        public boolean succeeded() {
            return code == 0;
        }
    }

    /**
     * Carries it out.
     *
     * @param limit how long it may take; afterwards it is killed
     * @return how it ended, whatever the code
     * @throws CommandFailedException when it cannot be started or took too long
     */
    public Outcome run(Duration limit) {
        try {
            Path output = Files.createTempFile("command", ".out");
            Path errors = Files.createTempFile("command", ".err");
            try {
                int code = run(limit, Redirect.to(output.toFile()), Redirect.to(errors.toFile()));
                return new Outcome(code, text(output), text(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new CommandFailedException(this + " cannot be run: " + e.getMessage(), e);
        }
    }

    /**
     * Carries it out and appends all that it says to a file.
     *
     * @throws CommandFailedException also when it ends with another code than 0
     */
    public void run(Duration limit, Path log) {
        try {
            Redirect there = Redirect.appendTo(log.toFile());
            int code = run(limit, there, there);
            if (code != 0) {
                throw new CommandFailedException("%s ended with %d; it said last:%n%s (all of it: %s)"
                        .formatted(this, code, last(text(log)), log));
            }
        } catch (IOException e) {
            throw new CommandFailedException(this + " cannot be run: " + e.getMessage(), e);
        }
    }

    /**
     * Carries it out.
     *
     * @return what it wrote to standard output
     * @throws CommandFailedException also when it ends with another code than 0
     */
    public String output(Duration limit) {
        Outcome outcome = run(limit);
        if (!outcome.succeeded()) {
            throw new CommandFailedException("%s ended with %d:%n%s%n%s"
                    .formatted(this, outcome.code(), last(outcome.output()), last(outcome.errors())));
        }
        return outcome.output();
    }

    private int run(Duration limit, Redirect output, Redirect errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> !INHERITED.contains(name) && !name.startsWith(ENGINE_PREFIX));
        builder.environment().putAll(new TreeMap<>(environment));
        Process process = builder.redirectOutput(output).redirectError(errors).start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new CommandFailedException("%s has not ended within %d s".formatted(this, limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException(this + " was interrupted", e);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String last(String text) {
        String stripped = text.strip();
        return stripped.substring(Math.max(0, stripped.length() - LAST_CHARACTERS));
    }

    /** The words, without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
