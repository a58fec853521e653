package com.aurastream.gateway.analytics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the texts of an event must be.
 *
 * @param now the moment of the request
 * @param maxAge how long ago an event may have happened
 * @param maxAhead how far a sender's clock may be ahead
 */
record EventRules(Instant now, Duration maxAge, Duration maxAhead) {

    private static final int MOST_CHARACTERS = 64;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,127}");
    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** What is wrong with the text of a field, if anything is. */
    Optional<Fault> check(EventField field, String text) {
        return switch (field) {
            case ID, SESSION, USER -> label(field.label(), text);
            case NAME -> word(field.label(), text, NAME);
            case CATEGORY -> word(field.label(), text, CATEGORY);
            case OCCURRED_AT -> time(field.label(), text);
        };
    }

    /** The instant that a sound text names. */
    static Instant instant(String text) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    }

    private static Optional<Fault> label(String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > MOST_CHARACTERS) {
            return Optional.of(
                    Fault.in(field, Reason.LENGTH, "have 1 to " + MOST_CHARACTERS + " characters, not " + length));
        }
        return Text.notUnicode(field, text).or(() -> Text.controlCharacter(field, text, ""));
    }

    private static Optional<Fault> word(String field, String text, Pattern pattern) {
        return pattern.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Fault.in(
                        field,
                        Reason.MALFORMED,
                        "match ^" + pattern + "$, as '" + Text.abbreviated(text) + "' does not"));
    }

    private Optional<Fault> time(String field, String text) {
        try {
            return range(field, instant(text));
        } catch (DateTimeException e) {
            return Optional.of(Fault.in(
                    field,
                    Reason.MALFORMED,
                    "be ISO-8601 with an offset, such as 2026-11-20T18:00:00.000Z, not '" + Text.abbreviated(text)
                            + "'"));
        }
    }

    private Optional<Fault> range(String field, Instant occurredAt) {
        Instant oldest = now.minus(maxAge);
        if (occurredAt.isBefore(oldest)) {
            return Optional.of(Fault.in(field, Reason.TOO_OLD, "not be before " + oldest));
        }
        Instant latest = now.plus(maxAhead);
        if (occurredAt.isAfter(latest)) {
            return Optional.of(Fault.in(field, Reason.IN_FUTURE, "not be after " + latest + "; check your clock"));
        }
        return Optional.empty();
    }
}
