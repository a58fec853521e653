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

    /**
     * The status of a result.
     *
     * @param sufficient whether there were observations enough for it
     * @param whole whether everything that belongs into it is there
     */
    public static DocumentStatus of(boolean sufficient, boolean whole) {
        if (!sufficient) {
            return INSUFFICIENT_SAMPLE;
        }
        return whole ? OK : PARTIAL;
    }

    /** The name in JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
