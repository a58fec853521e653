package com.aurastream.intel.snapshot;

import java.util.Locale;

/** Where data came from; it accompanies every document to the page. */
public enum Origin {
    /** The platforms themselves. */
    LIVE,
    /** A synthetic world. */
    SIMULATED,
    /** A recording of the platforms, shifted in time. */
    REPLAY;

    /** The name in JSON and headers: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
