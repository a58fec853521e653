package com.aurastream.simulator.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can go wrong on demand. */
public enum FaultKind {
    /** YouTube's 403 quotaExceeded; Helix' 429 with nothing left; Gemini's 429 for the rest of the day. */
    QUOTA_EXHAUSTED(true),
    /** 401. */
    UNAUTHORIZED(true),
    /** 429. */
    THROTTLED(true),
    /** 503. */
    SERVER_ERROR(true),
    /** The right answer after {@code delayMillis}. */
    SLOW(true),
    /** The connection ends in the middle of the answer. */
    CUT_CONNECTION(true),
    /** 200 with something that is not JSON. */
    GARBAGE(true),
    /** Gemini: prose where JSON was asked for. */
    PROSE(true),
    /** Gemini: JSON of the right shape whose choices are outside their enumerations. */
    WRONG_ENUMS(true),
    /** Gemini: the right answer, by another model than the one that was asked for. */
    OTHER_MODEL(true),
    /** Gemini: no answer, because the prompt was blocked for safety. */
    BLOCKED(true),
    /** Gemini: a picture of one flat colour. */
    BLANK(true),
    /** Gemini: an answer that ends with {@code NO_IMAGE} and holds none. */
    NO_IMAGE(true),
    /** Gemini: a GIF that is called a PNG. */
    WRONG_FORMAT(true),
    /** Gemini: the first half of a picture. */
    TRUNCATED_IMAGE(true),
    /** Gemini: a picture of a few pixels. */
    TINY(true),
    /** Each time one of {@code throttled}, {@code server_error}, {@code cut_connection}, {@code garbage}, of Gemini {@code blank} too. */
    MIXED(true),
    /** A page begins with the last items of the page before. */
    DUPLICATE_PAGES(false),
    /** Items between two pages are never served. */
    MISSING_PAGES(false),
    /** The cursor of the next page is the cursor of this page. */
    LOOPING_CURSOR(false),
    /** Some videos are not found any more. */
    VANISHED_VIDEOS(false),
    /** Some clips are not found any more. */
    VANISHED_CLIPS(false),
    /** Some videos hide likes and comments. */
    HIDDEN_COUNTS(false);

    private final boolean answer;

    FaultKind(boolean answer) {
        this.answer = answer;
    }

    /** What a mixture of a source's faults holds. */
    static List<FaultKind> mixture(Source source) {
        List<FaultKind> common = List.of(THROTTLED, SERVER_ERROR, CUT_CONNECTION, GARBAGE);
        return source == Source.GEMINI
                ? Stream.concat(common.stream(), Stream.of(BLANK)).toList()
                : common;
    }

    /** Whether it is played by the transport, whatever the source would say. */
    public boolean isOfTheTransport() {
        return this == SLOW || this == CUT_CONNECTION || this == GARBAGE;
    }

    /** Whether it takes the place of the whole answer (or delays it), and not only changes what is in it. */
    public boolean replacesAnswer() {
        return answer;
    }

    /** The part of the calls or items that is hit where the fault does not say. */
    double usualRatio() {
        return answer ? 1 : 0.1;
    }

    /** The name on the wire: lower case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
