package com.aurastream.intel.source;

import java.io.Serial;

/** A source was asked for live, and what it needs to be asked is not set. Stops the start. */
public final class MissingCredentialException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Names what is missing.
     *
     * @param source the source that needs it
     * @param variable the environment variable to set
     */
    public MissingCredentialException(String source, String variable) {
        super("AURASTREAM_SOURCES is live but " + variable + " is not set, and " + source
                + " cannot be asked without it.");
    }
}
