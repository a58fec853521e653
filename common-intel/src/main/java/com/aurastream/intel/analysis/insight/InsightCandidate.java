package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.analysis.insight.DailyInsight.InsightScore;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.stats.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * A finding that may become the day's insight.
 *
 * @param game slug
 * @param type what kind of finding it is
 * @param subject what it is about, the same for the same thing on every day and whichever analysis found it
 * @param sentences headline, detail and action
 * @param effect the effect in its own unit
 * @param size the effect against what is usual for its type, 0 to 1
 * @param confidence probability that the effect is none of chance, 0 to 1
 * @param evidence ids of videos or clips, or hours as ISO-8601
 * @param prediction what will show whether it was right; absent when nothing measurable follows
 */
public record InsightCandidate(
        String game,
        String type,
        String subject,
        Sentences sentences,
        Estimate effect,
        double size,
        double confidence,
        List<String> evidence,
        Optional<Prediction> prediction) {

    /** Copies the evidence. */
    public InsightCandidate {
        evidence = List.copyOf(evidence);
    }

    /**
     * What it says.
     *
     * @param headline one sentence
     * @param detail the numbers, one or two sentences
     * @param action what to do with it, one sentence
     */
    public record Sentences(String headline, String detail, String action) {}

    static InsightCandidate of(
            String game,
            InsightType type,
            String subject,
            Sentences sentences,
            Estimate effect,
            double confidence,
            List<String> evidence,
            Optional<Prediction> prediction) {
        return new InsightCandidate(
                game,
                type.toString(),
                subject,
                sentences,
                effect,
                type.size(effect.value()),
                confidence,
                evidence,
                prediction);
    }

    /** The insight that it is at a given novelty. */
    Insight told(double novelty) {
        return new Insight(
                game,
                type,
                subject,
                sentences.headline(),
                sentences.detail(),
                sentences.action(),
                effect,
                new InsightScore(size * confidence * novelty, size, confidence, novelty),
                evidence,
                prediction);
    }
}
