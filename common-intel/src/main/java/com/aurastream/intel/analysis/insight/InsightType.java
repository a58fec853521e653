package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.stats.LogScale;
import java.util.Locale;

/**
 * Kinds of finding, in the order that breaks ties. Each has its own logarithmic scale of how large an effect is, so that kinds can be
 * weighed: no effect is 0, what a game's best finding of that kind usually has is one half, its square is 1.
 */
enum InsightType {
    /** A video that its channel has not often seen; effect: views over what the channel usually has at that age. */
    VIRAL_VIDEO(new LogScale(1, 100)),
    /** A moment that many clip and watch; effect: views per minute over the game's middle moment. */
    CLIP_MOMENT(new LogScale(1, 1_000)),
    /** A term whose share in titles grows; effect: recent over older share. */
    RISING_TERM(new LogScale(1, 8)),
    /** A term of titles that do well; effect: views over those of titles without it. */
    TITLE_KEYWORD(new LogScale(1, 4)),
    /** A pattern of titles that do well; effect: as with a term. */
    TITLE_PATTERN(new LogScale(1, 4)),
    /** What the videos that take off share; effect: its share among them over that among all. */
    VIRAL_TOPIC(new LogScale(1, 16)),
    /** An hour with a large audience for its competition; effect: viewers per stream over the typical hour's. */
    BEST_TIME(new LogScale(1, 3)),
    /** A directory with more viewers per stream than at this hour of other weeks; effect: saturation. */
    OPEN_DIRECTORY(new LogScale(50, 1));

    private static final double HUNDRED = 100;

    private final LogScale scale;

    InsightType(LogScale scale) {
        this.scale = scale;
    }

    /** How large an effect is for its kind, 0 to 1. */
    double size(double effect) {
        return scale.score(Math.max(0, effect)) / HUNDRED;
    }

    /** The name in documents: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
