package com.aurastream.intel.analysis.prediction;

import java.time.Instant;

/** What can be said of a predicted number at some moment at or after it was due. */
public sealed interface Measurement {

    /**
     * The number is known.
     *
     * @param value the number, in the metric's unit
     * @param from where it comes from, a clause such as {@code between the readings of 22:05 and 22:35 UTC}
     */
    record Measured(double value, String from) implements Measurement {}

    /**
     * The number is not known yet and may still become so.
     *
     * @param reason what is waited for, a sentence
     */
    record Pending(String reason) implements Measurement {}

    /**
     * The number will never be known.
     *
     * @param reason why, a sentence
     */
    record Unknowable(String reason) implements Measurement {}

    /**
     * What this means as long as something may still arrive: pending; and unknowable, with the same reason, when the
     * patience is over.
     *
     * @param reason what is lacking, a sentence
     * @param until how long it is waited for
     * @param at now
     */
    static Measurement lacking(String reason, Instant until, Instant at) {
        return at.isBefore(until) ? new Pending(reason) : new Unknowable(reason);
    }
}
