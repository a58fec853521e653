package com.aurastream.intel.analysis.prediction;

import com.aurastream.intel.analysis.prediction.Measurement.Measured;
import com.aurastream.intel.analysis.prediction.Measurement.Unknowable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * The grade that a measurement gives: a hit when the number was reached.
     *
     * @return empty while the measurement is pending
     */
    public static Optional<Grade> of(Prediction prediction, Measurement measurement, Instant at) {
        if (measurement instanceof Measured measured) {
            return Optional.of(measured(prediction, measured, at));
        }
        return measurement instanceof Unknowable unknowable
                ? Optional.of(new Grade(Verdict.UNGRADABLE, OptionalDouble.empty(), unknowable.reason(), at))
                : Optional.empty();
    }

    private static Grade measured(Prediction prediction, Measured measured, Instant at) {
        Verdict verdict = measured.value() >= prediction.least() ? Verdict.HIT : Verdict.MISS;
        String reason = Words.of(prediction.metric(), measured.value()) + ", by " + measured.from() + "; at least "
                + Words.of(prediction.metric(), prediction.least()) + " had been predicted.";
        return new Grade(verdict, OptionalDouble.of(measured.value()), reason, at);
    }

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
