package com.aurastream.simulator.gemini;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The models that answer in November 2026, and the ones that answer in place of those that are retired. */
final class GeminiModels {

    /** What a model is called that answers although another was asked for. */
    static final String OTHER = "gemini-3.8-flash";

    private static final Instant RETIREMENT = Instant.parse("2026-12-01T08:00:00Z");
    private static final String LITE = "gemini-3.5-flash-lite";

    private static final Set<String> ALIVE = Set.of(
            LITE,
            OTHER,
            "gemini-3.1-flash-lite",
            "gemini-2.5-flash-lite",
            "gemini-2.5-flash-image",
            "gemini-3.1-flash-image");
    private static final Map<String, String> RETIRING = Map.of("gemini-2.5-flash", LITE, "gemini-2.5-pro", OTHER);

    private GeminiModels() {}

    /** The model that answers when this one is asked for; absent when nobody knows it. */
    static Optional<String> serving(String model, Instant at) {
        if (ALIVE.contains(model)) {
            return Optional.of(model);
        }
        return Optional.ofNullable(RETIRING.get(model)).map(next -> at.isBefore(RETIREMENT) ? model : next);
    }

    /** A model that is not this one. */
    static String otherThan(String model) {
        return model.equals(OTHER) ? LITE : OTHER;
    }
}
