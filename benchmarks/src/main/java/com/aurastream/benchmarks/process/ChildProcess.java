package com.aurastream.benchmarks.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that this program started; only such are ever killed. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LINES_SHOWN = 25;

    private final String name;
    private final Process process;
    private final Path log;
    private final Children children;

    private ChildProcess(String name, Process process, Path log, Children children) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.children = children;
    }

    /**
     * Starts a process.
     *
     * @param name what it is, for messages
     * @param command program and arguments
     * @param log file that its output is appended to
     * @param children what looks after it
     */
    public static ChildProcess start(String name, List<String> command, Path log, Children children) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            children.note(process.pid());
            return children.adopt(new ChildProcess(name, process, log, children));
        } catch (IOException e) {
            throw new RefusedException("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        children.disown(this);
    }

    /** Asks it to end, as {@code kill} does, and waits; ends it the hard way when it does not. */
    public void stop() throws InterruptedException {
        stop(PATIENCE);
    }

    /** The same, with a patience of its own for one that has something to write at its end. */
    public void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            children.disown(this);
        } else {
            kill();
        }
    }

    /** What it said last, for a message about its failure. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }

    /** Ends it the hard way: nothing that is measured comes after. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        children.disown(this);
    }

    @Override
    public String toString() {
        return name + " (process " + pid() + ")";
    }
}
