package com.aurastream.intel.archive;

import java.io.Serial;

/** A batch was not stored, because somebody else deals with the stream by now. */
public final class FlushOvertakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Says by whom. */
    public FlushOvertakenException(String message) {
        super(message);
    }
}
