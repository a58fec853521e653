package com.aurastream.intel.archive;

import java.time.Duration;
import java.util.Locale;

/** The terms under which YouTube's data is used. */
public enum RetentionPolicy {
    /** Without further agreement: text and statistics alike are kept 30 days. */
    DEFAULT(Duration.ofDays(30)),
    /** With the amendment for analytics and reporting: statistics and what is derived of them are kept 36 months. */
    AMENDED(Duration.ofDays(1095));

    /** How long text of a source may be kept, whatever the terms. */
    public static final Duration TEXT = Duration.ofDays(30);

    private final Duration statistics;

    RetentionPolicy(Duration statistics) {
        this.statistics = statistics;
    }

    /** How long statistics may be kept. */
    public Duration statistics() {
        return statistics;
    }

    /** The name in settings and JSON: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
