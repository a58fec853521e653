package com.aurastream.intel.generation;

import java.util.Locale;

/** How a job or one of its parts stands. */
public enum GenerationState {
    /** Waiting for a worker, or for its next attempt. */
    QUEUED,
    /** A worker is at it; of a job, at least one part has begun and not all have ended. */
    RUNNING,
    /** All is made. */
    COMPLETED,
    /** Of a job only: some parts are made, the others failed. */
    PARTIAL,
    /** Given up, with the reason. */
    FAILED,
    /** Called off before it ended. */
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    /** The name outside of Java, such as {@code running}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
