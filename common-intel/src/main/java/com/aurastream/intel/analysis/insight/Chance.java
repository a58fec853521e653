package com.aurastream.intel.analysis.insight;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How often a prediction of some kind would come true had the finding behind it no meaning. A hit rate is only worth what it is
 * above this.
 *
 * @param share 0 to 1; absent when it is not known
 * @param basis where that comes from
 */
public record Chance(OptionalDouble share, String basis) {

    private static final Chance TERM_AS_IT_IS = new Chance(
            OptionalDouble.empty(),
            "somewhat over half for a term that stays as it is, since a day has few videos; reasoned");

    private static final Map<String, Chance> BY_DETECTOR = Map.of(
            InsightType.VIRAL_VIDEO.toString(),
            new Chance(
                    OptionalDouble.of(0.47),
                    "gaming videos in YouTube's charts that moved and kept half of a day's pace on the next day: 3,157 pairs of"
                            + " days, December 2025"),
            InsightType.RISING_TERM.toString(),
            new Chance(OptionalDouble.of(0.5), "half for a term that stays as it is; reasoned"),
            InsightType.TITLE_KEYWORD.toString(),
            TERM_AS_IT_IS,
            InsightType.VIRAL_TOPIC.toString(),
            TERM_AS_IT_IS,
            InsightType.BEST_TIME.toString(),
            new Chance(OptionalDouble.of(0.5), "half for any hour; reasoned"),
            InsightType.CLIP_MOMENT.toString(),
            new Chance(OptionalDouble.empty(), "not known yet"));

    /** That of a detector's predictions; empty when it makes none. */
    public static Optional<Chance> of(String detector) {
        return Optional.ofNullable(BY_DETECTOR.get(detector));
    }
}
