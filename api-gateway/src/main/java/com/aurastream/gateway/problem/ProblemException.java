package com.aurastream.gateway.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An error that is answered with a problem document. */
public final class ProblemException extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int QUOTED = 80;
    private static final int REPLACEMENT = 0xFFFD;

    /** A problem of a kind; {@code detail} says what is wrong in this case and, where it can, what to do. */
    public ProblemException(ProblemKind kind, String detail) {
        super(kind.status(), Problems.of(kind, detail), null);
    }

    /** A parameter that cannot be understood; {@code expected} completes the sentence "must be …". */
    public static ProblemException parameter(String parameter, String value, String expected) {
        return new ProblemException(
                        ProblemKind.INVALID_PARAMETER,
                        "parameter '" + parameter + "' must be " + expected + ", not '" + abbreviated(value) + "'")
                .with("parameter", parameter);
    }

    /** A game that is not tracked, with those that are. */
    public static ProblemException unknownGame(String game, List<String> known) {
        return new ProblemException(ProblemKind.UNKNOWN_GAME, "'" + abbreviated(game) + "' is not a tracked game")
                .with("parameter", "game")
                .with("knownGames", known);
    }

    /** Something that cannot be had at the moment. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(ProblemKind.UNAVAILABLE, detail).retryAfter(retryAfter);
    }

    /** The same problem with a further member. */
    public ProblemException with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    /** The same problem with a {@code Retry-After} header in whole seconds, at least one. */
    public ProblemException retryAfter(Duration wait) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return this;
    }

    /** The problem document. */
    public ProblemDetail problem() {
        return getBody();
    }

    /** Cut between characters, and without halves of one, which no answer could carry. */
    private static String abbreviated(String value) {
        String whole = value.codePoints()
                .limit(QUOTED + 1)
                .map(character -> Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return whole.codePointCount(0, whole.length()) <= QUOTED
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
