package com.aurastream.fleet.life;

import java.io.PrintStream;

/** What the person who started the fleet reads; the log goes elsewhere. */
public final class Terminal {

    private final PrintStream out;

    /** A terminal. */
    public Terminal(PrintStream out) {
        this.out = out;
    }

    /** One line. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
