package com.aurastream.intel.snapshot;

import java.time.Duration;

/** The three kinds of video that are never compared with one another. */
public enum VideoFormat {
    /** At most three minutes, which is YouTube's limit for Shorts since 2024-10-15; the API has no flag for it. */
    SHORT,
    /** Longer than three minutes, uploaded. */
    LONG,
    /** A live stream or premiere, running, announced or recorded. */
    LIVE;

    private static final Duration SHORT_LIMIT = Duration.ofMinutes(3);

    /**
     * The format of a video.
     *
     * @param duration its length; zero while a stream is running
     * @param live whether it is or was broadcast live
     */
    public static VideoFormat of(Duration duration, boolean live) {
        if (live || duration.isZero()) {
            return LIVE;
        }
        return duration.compareTo(SHORT_LIMIT) <= 0 ? SHORT : LONG;
    }

    /** The name in JSON and in the database: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
