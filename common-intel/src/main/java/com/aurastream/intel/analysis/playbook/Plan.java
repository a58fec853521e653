package com.aurastream.intel.analysis.playbook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hours that a playbook is for.
 *
 * @param at now
 */
record Plan(Instant at) {

    private static final Duration LENGTH = Duration.ofDays(2);

    /** The next full hour. */
    Instant from() {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(at) ? hour : hour.plus(Duration.ofHours(1));
    }

    Instant until() {
        return from().plus(LENGTH);
    }

    boolean holds(Instant start) {
        return !start.isBefore(from()) && start.isBefore(until());
    }
}
