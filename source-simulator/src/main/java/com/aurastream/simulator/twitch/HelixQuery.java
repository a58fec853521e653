package com.aurastream.simulator.twitch;

import com.aurastream.simulator.fault.CallFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The query parameters of a Helix call; lists come repeated. */
final class HelixQuery {

    private static final int USUAL_FIRST = 20;
    private static final int MOST_FIRST = 100;

    private final HttpServletRequest request;

    HelixQuery(HttpServletRequest request) {
        this.request = request;
    }

    CallFaults faults() {
        return CallFaults.of(request);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** A list of at most 100 values. */
    List<String> list(String name) {
        List<String> values = Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        if (values.size() > MOST_FIRST) {
            throw HelixError.helix(400, "The parameter \"" + name + "\" must not exceed 100 values")
                    .raise();
        }
        return values;
    }

    int first() {
        return text("first").map(HelixQuery::size).orElse(USUAL_FIRST);
    }

    private static int size(String value) {
        try {
            int first = Integer.parseInt(value);
            if (first >= 1 && first <= MOST_FIRST) {
                return first;
            }
        } catch (NumberFormatException notANumber) {
            throw HelixError.helix(400, "The parameter \"first\" was malformed: the value must be a number")
                    .raise();
        }
        throw HelixError.helix(
                        400, "The parameter \"first\" was malformed: the value must be between 1 and 100, inclusive")
                .raise();
    }

    /** A moment in RFC 3339; Helix ignores its seconds. */
    Optional<Instant> minute(String name) {
        return text(name).map(value -> minute(name, value));
    }

    private static Instant minute(String name, String value) {
        try {
            return Instant.parse(value).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException notAMoment) {
            throw HelixError.helix(
                            400, "The parameter \"" + name + "\" was malformed: the value must be a valid date-time")
                    .raise();
        }
    }

    int offset() {
        return text("after")
                .map(cursor -> Cursor.offset(cursor).orElseThrow(() -> HelixError.helix(
                                400, "The cursor in the after query parameter is not valid.")
                        .raise()))
                .orElse(0);
    }
}
