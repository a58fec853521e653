package com.aurastream.intel.analysis.prediction;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What became of a prediction.
 *
 * @param verdict hit, miss or ungradable
 * @param observed the number that was measured; absent when ungradable
 * @param reason one sentence
 * @param gradedAt when it was measured
 */
public record Grade(Verdict verdict, OptionalDouble observed, String reason, Instant gradedAt) {

    /** How it ended. */
    public enum Verdict {
        /** The number was reached. */
        HIT,
        /** It was not. */
        MISS,
        /** The number cannot be known; the reason says why. */
        UNGRADABLE;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
