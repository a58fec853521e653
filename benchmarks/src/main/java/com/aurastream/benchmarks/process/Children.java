package com.aurastream.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started and has to end with this program, last started first: however the program ends, short of {@code kill -9}. For
 * that case the ids of the processes stand in a file, for the script around this program.
 */
public final class Children implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path pids;
    private final Thread hook = new Thread(this::end, "end-children");
    private boolean ended;

    /**
     * Begins to look after processes.
     *
     * @param pids the file that gets their ids, a line each
     */
    public Children(Path pids) {
        this.pids = pids;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Looks after something from now on. */
    public <T extends AutoCloseable> T adopt(T child) {
        synchronized (started) {
            if (!ended) {
                started.push(child);
                return child;
            }
        }
        close(child);
        throw new IllegalStateException("the program is ending");
    }

    /** Forgets what has ended by itself. */
    void disown(AutoCloseable child) {
        synchronized (started) {
            started.remove(child);
        }
    }

    /** Notes a process for the script around this program. */
    public void note(long pid) {
        try {
            Files.writeString(pids, pid + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new RefusedException("%s cannot be written (%s); choose another folder.".formatted(pids, e), e);
        }
    }

    /** Ends all of them. */
    @Override
    public void close() {
        end();
        if (!Thread.currentThread().equals(hook)) {
            forgetHook();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends, and the hook with it
        }
    }

    private void end() {
        while (true) {
            AutoCloseable next;
            synchronized (started) {
                ended = true;
                next = started.poll();
            }
            if (next == null) {
                return;
            }
            close(next);
        }
    }

    private static void close(AutoCloseable child) {
        try {
            child.close();
        } catch (Exception e) {
            System.err.println("does not end cleanly: " + child + " (" + e + ")");
        }
    }
}
