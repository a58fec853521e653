package com.aurastream.intel.document;

import java.util.Locale;

/** How much a document can be relied on to be whole. */
public enum DocumentStatus {
    /** Everything that belongs into it is there. */
    OK,
    /** Some inputs were missing or incomplete; what is there holds. */
    PARTIAL,
    /** Too few observations for a statement; the payload says how many there were. */
    INSUFFICIENT_SAMPLE;

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
