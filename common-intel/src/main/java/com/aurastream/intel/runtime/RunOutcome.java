package com.aurastream.intel.runtime;

import java.util.Locale;

/** How a run ended. */
public enum RunOutcome {
    /** It is still running. */
    RUNNING,
    /** All items succeeded. */
    SUCCEEDED,
    /** Some items succeeded, some failed. */
    PARTIAL,
    /** Nothing succeeded. */
    FAILED,
    /** It did not run, for a reason that is not an error, such as {@code locked} or {@code inputs_missing}. */
    SKIPPED,
    /** Its process ended without saying how. */
    ABANDONED;

    /** The name in JSON, metrics and the database: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
