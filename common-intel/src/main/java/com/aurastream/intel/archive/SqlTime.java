package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as PostgreSQL keeps them: microseconds. Cut off here, because the driver would round up, and a moment that is
 * rounded up lies after the moment that it is later looked for by.
 */
final class SqlTime {

    private SqlTime() {}

    static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** As a parameter of a statement. */
    static OffsetDateTime of(Instant instant) {
        return cut(instant).atOffset(ZoneOffset.UTC);
    }

    /** As an element of an array that the statement casts to {@code timestamptz[]}. */
    static String text(Instant instant) {
        return cut(instant).toString();
    }
}
