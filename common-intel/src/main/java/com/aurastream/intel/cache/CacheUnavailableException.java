package com.aurastream.intel.cache;

import java.io.Serial;

/** Redis did not answer, or not in time. */
public final class CacheUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Names what was tried and why it failed. */
    public CacheUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
