package com.aurastream.gateway.document;

import com.aurastream.gateway.problem.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The moment that a request is about.
 *
 * @param now the present
 * @param past the past instant that was asked for, if one was
 */
public record Moment(Instant now, Optional<Instant> past) {

    /**
     * The moment that parameter {@code at} asks for.
     *
     * @throws ProblemException when it is no ISO-8601 instant, or in the future
     */
    public static Moment of(Optional<String> at, Clock clock) {
        Instant now = clock.instant();
        Optional<Instant> past = at.map(text -> instant("at", text));
        if (past.isPresent() && past.get().isAfter(now)) {
            throw ProblemException.parameter("at", at.orElseThrow(), "in the past; it is now " + now);
        }
        return new Moment(now, past);
    }

    /** The past instant, or else the present. */
    public Instant instant() {
        return past.orElse(now);
    }

    /**
     * A time zone by its IANA name, or a fixed offset.
     *
     * @throws ProblemException when there is none of that name
     */
    public static ZoneId zone(String tz) {
        try {
            return ZoneId.of(tz);
        } catch (DateTimeException e) {
            throw ProblemException.parameter(
                    "tz", tz, "an IANA time zone such as Europe/Berlin, or an offset such as -05:00");
        }
    }

    /**
     * An instant that a parameter names.
     *
     * @throws ProblemException when it is not ISO-8601
     */
    public static Instant instant(String parameter, String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw ProblemException.parameter(parameter, text, "an ISO-8601 instant such as 2026-11-20T18:00:00Z");
        }
    }
}
