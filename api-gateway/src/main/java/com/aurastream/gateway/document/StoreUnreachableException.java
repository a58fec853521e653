package com.aurastream.gateway.document;

import java.io.Serial;

/** Redis or PostgreSQL does not answer at the moment. */
public final class StoreUnreachableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String store;

    /** Names the store. */
    public StoreUnreachableException(String store, Throwable cause) {
        super(store + " does not answer", cause);
        this.store = store;
    }

    /** The store's name. */
    public String store() {
        return store;
    }
}
