package com.aurastream.intel.source;

import java.util.Locale;

/** Which sources the fleet asks; {@code AURASTREAM_SOURCES} chooses. */
public enum SourceMode {
    /** The source simulator; needs no credentials. */
    SIMULATED,
    /** The platforms themselves. */
    LIVE;

    /** The name in settings and logs: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
