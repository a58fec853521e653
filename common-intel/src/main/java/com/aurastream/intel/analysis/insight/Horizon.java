package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import java.time.Duration;
import java.time.Instant;

/**
 * Predictions of one game made at one moment. All but those about an hour of the day are due {@value #HOURS} hours later, so that
 * claims of different days are equally hard, and there are two hours left to read the truth before the next insight is made.
 */
final class Horizon {

    static final int HOURS = 22;

    private final String game;
    private final Instant madeAt;

    Horizon(String game, Instant madeAt) {
        this.game = game;
        this.madeAt = madeAt;
    }

    String game() {
        return game;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant end() {
        return madeAt.plus(Duration.ofHours(HOURS));
    }

    Prediction prediction(Metric metric, String subject, double reference, double least) {
        return prediction(metric, subject, reference, least, end());
    }

    Prediction prediction(Metric metric, String subject, double reference, double least, Instant dueAt) {
        return new Prediction(metric, game, subject, reference, least, madeAt, dueAt);
    }
}
