package com.aurastream.intel.testing;

import java.util.concurrent.Executor;

/** Threads for tests that do things at once. */
public final class Threads {

    /**
     * A thread of its own for each task. Tasks that block must not sit in the common pool: on two cores it has one thread, and
     * from JDK 25 on the HTTP client needs it.
     */
    public static final Executor EACH = task -> new Thread(task, "at-once").start();

    private Threads() {}
}
