package com.aurastream.intel.runtime;

import java.io.Serial;

/** A run was asked to end before it was done: time limit, shutdown, or lost lock. */
public final class RunStoppedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Says why. */
    public RunStoppedException(String message) {
        super(message);
    }
}
