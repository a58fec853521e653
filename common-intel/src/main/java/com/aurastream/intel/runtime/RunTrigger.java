package com.aurastream.intel.runtime;

import java.util.Locale;

/** Why a run was started. */
public enum RunTrigger {
    /** Its time had come. */
    SCHEDULE,
    /** It was overdue, or its output was missing, or its inputs had just appeared. */
    CATCH_UP,
    /** Somebody asked for it. */
    REQUEST,
    /** The command line asked for it by {@code --once}. */
    ONCE,
    /** The recent past is being lived through. */
    HISTORY;

    /** The name in JSON and the database: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
