package com.aurastream.intel.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days for which events are taken: each needs a partition, and days that are past their time have none any more.
 *
 * @param first the first day (UTC)
 * @param last the last day
 */
public record EventWindow(LocalDate first, LocalDate last) {

    boolean contains(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
