package com.aurastream.creator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Which day's insight a moment belongs to. The day begins when the job is due, half an hour after midnight UTC: before, the day
 * before's grades and the first analyses of the day are still being made.
 */
final class InsightDay {

    private static final Duration BEGINS = Duration.ofMinutes(30);

    private InsightDay() {}

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at.minus(BEGINS), ZoneOffset.UTC);
    }

    /** The end of a day's insight day, exclusive. */
    static Instant end(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(BEGINS);
    }
}
