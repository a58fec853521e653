package com.aurastream.compose.fleet;

import java.io.PrintStream;
import java.util.Locale;

/** Tells whoever waits how far the suite is. */
public final class Progress {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();

    /** Progress that goes to a stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A line, with the seconds since the start. */
    public void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
    }

    /** How long it has taken. */
    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
