package com.aurastream.intel.analysis.prediction;

import java.time.Instant;
import java.util.Locale;

/**
 * A statement about the future that public data will prove right or wrong.
 *
 * @param metric what is measured
 * @param game slug of the game that it is measured in
 * @param subject what is measured, as the metric says: a video id, a keyword, a clip id, or the slug again
 * @param reference the number when the prediction was made
 * @param least the number that has to be reached
 * @param madeAt when it was made
 * @param dueAt when it is measured
 */
public record Prediction(
        Metric metric, String game, String subject, double reference, double least, Instant madeAt, Instant dueAt) {

    /** What can be measured later. */
    public enum Metric {
        /** Public views of the YouTube video with the subject's id. */
        VIDEO_VIEWS,
        /**
         * Share of the game's videos with the subject in the title, 0 to 1: of those published in the two days before the
         * due time that nobody had seen when the prediction was made.
         */
        KEYWORD_SHARE,
        /** Viewers per stream outside the ten most-watched of the game's directory, in the hour that ends at the due time. */
        DIRECTORY_REACH,
        /** Views of all clips of the moment whose earliest clip is the subject. */
        MOMENT_VIEWS,
        /** Videos about the game that the channel with the subject's id published between the making and the due time. */
        CHANNEL_UPLOADS;

        /** The name in JSON: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
