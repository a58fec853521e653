package com.aurastream.compose.engine;

import java.io.Serial;

/** A command could not be carried out, took too long, or ended with another code than 0. The message has its last words. */
public final class CommandFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Says what failed and how. */
    public CommandFailedException(String message) {
        super(message);
    }

    /** The same, with what led to it. */
    public CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
