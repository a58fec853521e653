package com.aurastream.gateway.analytics;

import com.aurastream.gateway.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days (UTC) that a summary is about.
 *
 * @param first the first of them
 * @param last the last of them, which is included
 */
record SummaryPeriod(LocalDate first, LocalDate last) {

    /** Days of the longest period. */
    static final int MOST_DAYS = 366;

    private static final int USUAL_DAYS = 7;

    /** Before this day there was no event. */
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    /**
     * The period that parameters {@code from} and {@code to} ask for: up to today unless they say so, and seven days unless they
     * say so.
     *
     * @throws ProblemException that names the parameter which is no date, or with which there is no such period
     */
    static SummaryPeriod of(Optional<String> from, Optional<String> to, LocalDate today) {
        LocalDate last = to.map(text -> date("to", text)).orElse(today);
        LocalDate first = from.map(text -> date("from", text)).orElseGet(() -> last.minusDays(USUAL_DAYS - 1L));
        if (first.isAfter(last)) {
            throw ProblemException.parameter("from", first.toString(), "no later than 'to', " + last);
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw ProblemException.parameter(
                    "from", first.toString(), "at most " + MOST_DAYS + " days up to 'to', " + last);
        }
        return new SummaryPeriod(first, last);
    }

    private static LocalDate date(String parameter, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(EARLIEST) || date.getYear() > 9999) {
                throw ProblemException.parameter(parameter, text, "a date from " + EARLIEST + " on");
            }
            return date;
        } catch (DateTimeException e) {
            throw ProblemException.parameter(parameter, text, "a date such as 2026-11-20");
        }
    }
}
