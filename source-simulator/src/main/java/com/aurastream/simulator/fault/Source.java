package com.aurastream.simulator.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The sources that are simulated. */
public enum Source {
    /** YouTube Data API v3. */
    YOUTUBE,
    /** Twitch OAuth and Helix. */
    TWITCH,
    /** Gemini's {@code generateContent}. */
    GEMINI,
    /** YouTube's picture host. */
    THUMBNAILS;

    /** The name on the wire: lower case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
