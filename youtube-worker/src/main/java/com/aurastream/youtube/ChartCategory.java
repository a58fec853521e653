package com.aurastream.youtube;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The charts that are read. */
enum ChartCategory {
    /** The chart of all categories. */
    ALL(null),
    /** The chart of gaming. */
    GAMING("20");

    private final @Nullable String youtubeId;

    ChartCategory(@Nullable String youtubeId) {
        this.youtubeId = youtubeId;
    }

    /** YouTube's id of the category; absent for all. */
    Optional<String> youtubeId() {
        return Optional.ofNullable(youtubeId);
    }

    /** The name in keys, documents and routes. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
