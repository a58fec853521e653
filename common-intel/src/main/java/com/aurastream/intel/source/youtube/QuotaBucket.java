package com.aurastream.intel.source.youtube;

import java.util.Locale;

/** The separate daily allowances of the YouTube Data API, as they stand since 2026-06-01. */
public enum QuotaBucket {
    /** Calls of {@code search.list}. */
    SEARCH,
    /** Units of everything else; the reading calls used here cost one each, every page and every failed call included. */
    GENERAL,
    /** Calls of {@code videos.batchGetStats}. */
    BATCH_STATISTICS;

    /** The name in keys, ledger and messages: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
