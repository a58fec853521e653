package com.aurastream.intel.analysis.stats;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The moments at which a platform changed what a number means. Two readings are comparable only within one epoch; the days
 * of a gradual change are an epoch of their own.
 */
public final class MetricEpochs {

    private static final List<Instant> SHORT_VIEWS =
            moments("2025-03-31T00:00:00Z", "2026-08-24T00:00:00Z", "2026-08-28T00:00:00Z");
    private static final List<Instant> VIDEO_VIEWS = moments("2026-08-24T00:00:00Z", "2026-08-28T00:00:00Z");
    private static final List<Instant> YOUTUBE_CHARTS = moments("2025-07-21T00:00:00Z");
    private static final List<Instant> TWITCH_VIEWERS = moments("2025-07-28T00:00:00Z", "2025-08-22T00:00:00Z");

    /** A number with a history of meanings. */
    public enum Metric {
        /** Public views of Shorts: every start counts since 2025-03-31; redefined with all formats from 2026-08-24 to 08-27. */
        SHORT_VIEWS,
        /** Public views of everything else: a view is a start of playback since 2026-08-24 to 08-27. */
        VIDEO_VIEWS,
        /** YouTube's charts: only music, films and gaming since 2025-07-21. */
        YOUTUBE_CHARTS,
        /** Concurrent viewers on Twitch: bot detection from 2025-07-28, purge completed on 2025-08-21. */
        TWITCH_VIEWERS;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private MetricEpochs() {}

    /** When the epoch that holds this moment began; empty before the first known break. */
    public static Optional<Instant> start(Metric metric, Instant moment) {
        return breaks(metric).stream().filter(b -> !b.isAfter(moment)).reduce((first, last) -> last);
    }

    /** Whether readings at both moments mean the same. */
    public static boolean comparable(Metric metric, Instant one, Instant other) {
        return start(metric, one).equals(start(metric, other));
    }

    private static List<Instant> breaks(Metric metric) {
        return switch (metric) {
            case SHORT_VIEWS -> SHORT_VIEWS;
            case VIDEO_VIEWS -> VIDEO_VIEWS;
            case YOUTUBE_CHARTS -> YOUTUBE_CHARTS;
            case TWITCH_VIEWERS -> TWITCH_VIEWERS;
        };
    }

    private static List<Instant> moments(String... iso) {
        return Arrays.stream(iso).map(Instant::parse).toList();
    }
}
