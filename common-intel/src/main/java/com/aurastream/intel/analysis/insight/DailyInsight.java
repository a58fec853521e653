package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The day's insight of one game, or of all.
 *
 * @param date the day, UTC
 * @param insight what is worth knowing; absent when nothing stands out
 * @param considered how many candidates were weighed
 * @param followUp what became of the day before's; absent when there was none
 * @param missing what is absent, and what it would take
 */
public record DailyInsight(
        LocalDate date, Optional<Insight> insight, int considered, Optional<FollowUp> followUp, List<Missing> missing) {

    /** Copies the list. */
    public DailyInsight {
        missing = List.copyOf(missing);
    }

    /**
     * Something worth knowing.
     *
     * @param game slug
     * @param type what kind of finding it is, such as {@code title_keyword}
     * @param subject what it is about, the same for the same thing on every day
     * @param headline one sentence
     * @param detail the numbers, one or two sentences
     * @param action what to do with it, one sentence
     * @param effect the effect in its own unit, named by the type
     * @param score effect × confidence × novelty, each 0 to 1
     * @param evidence ids of the videos or clips, or hours as ISO-8601
     * @param prediction what will show whether it was right; absent when nothing measurable follows
     */
    public record Insight(
            String game,
            String type,
            String subject,
            String headline,
            String detail,
            String action,
            Estimate effect,
            InsightScore score,
            List<String> evidence,
            Optional<Prediction> prediction) {

        /** Copies the evidence. */
        public Insight {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Why it was chosen.
     *
     * @param value the product
     * @param effect size against what is usual for its type, 0 to 1
     * @param confidence how sure it is, 0 to 1
     * @param novelty how long it has not been told, 0 to 1
     */
    public record InsightScore(double value, double effect, double confidence, double novelty) {}

    /**
     * What became of an insight.
     *
     * @param date the day of the insight
     * @param headline what it said
     * @param grade how it ended; absent while its prediction is not due or when it made none
     * @param sentence the same for people
     */
    public record FollowUp(LocalDate date, String headline, Optional<Grade> grade, String sentence) {}
}
