package com.aurastream.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a call is paid from. */
public enum Bucket {
    /** YouTube: calls of {@code search.list}. */
    SEARCH,
    /** YouTube: units of everything else. */
    GENERAL,
    /** YouTube: calls of {@code videos.batchGetStats}. */
    BATCH_STATISTICS,
    /** Twitch: Helix points. */
    HELIX,
    /** Gemini: calls of models that answer in words. */
    GEMINI,
    /** Gemini: calls of models that draw. */
    GEMINI_IMAGES,
    /** Calls that cost nothing. */
    FREE;

    /** The name on the wire: lower case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
