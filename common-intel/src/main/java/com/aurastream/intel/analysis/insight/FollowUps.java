package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.DailyInsight.FollowUp;
import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What became of an insight, in one sentence. */
final class FollowUps {

    private FollowUps() {}

    static FollowUp of(LocalDate date, Insight insight, Optional<Grade> grade, Instant at) {
        String sentence = grade.map(FollowUps::sentence).orElseGet(() -> insight.prediction()
                .map(prediction -> waiting(prediction, at))
                .orElse("It made no prediction."));
        return new FollowUp(date, insight.headline(), grade, sentence);
    }

    private static String sentence(Grade grade) {
        return switch (grade.verdict()) {
            case HIT -> "It came true: " + grade.reason();
            case MISS -> "It did not come true: " + grade.reason();
            case UNGRADABLE -> "It cannot be graded: " + inASentence(grade.reason());
        };
    }

    private static String waiting(Prediction prediction, Instant at) {
        return at.isBefore(prediction.dueAt())
                ? "Its prediction is not due before " + Words.moment(prediction.dueAt()) + "."
                : "Its prediction is due, but what it was about has not been read yet.";
    }

    private static String inASentence(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
