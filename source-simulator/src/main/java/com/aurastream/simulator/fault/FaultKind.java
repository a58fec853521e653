package com.aurastream.simulator.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can go wrong on demand. */
public enum FaultKind {
    /** YouTube's 403 quotaExceeded; Helix' 429 with nothing left. */
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
