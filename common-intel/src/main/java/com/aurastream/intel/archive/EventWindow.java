package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The days for which events are taken: each needs a partition, and days that are past their time have none any more.
 *
 * @param first the first day (UTC)
 * @param last the last day
 */
public record EventWindow(LocalDate first, LocalDate last) {

    private static final long SECONDS_PER_DAY = 86_400;

    boolean contains(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
        return day >= first.toEpochDay() && day <= last.toEpochDay();
    }
}
