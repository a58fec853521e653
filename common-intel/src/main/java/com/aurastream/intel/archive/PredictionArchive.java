package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Predictions and their grades. What was written once is never changed. */
public interface PredictionArchive {

    /** Keeps a prediction; the first under an id stands. */
    void save(String id, String detector, Prediction prediction);

    /** Predictions without a grade that were due at or before an instant, the longest due first. */
    List<ArchivedPrediction> due(Instant at);

    /**
     * Grades a prediction; the first grade stands.
     *
     * @return whether this was it; {@code false} when the prediction has a grade already or is not known
     */
    boolean grade(String id, Grade grade);

    /** A prediction by its id. */
    Optional<ArchivedPrediction> find(String id);

    /** How the predictions made since an instant have done, by detector. */
    List<Tally> tallies(Instant madeSince);

    /**
     * How one detector has done.
     *
     * @param detector its name
     * @param hits predictions that came true
     * @param misses predictions that did not
     * @param ungradable predictions that nobody will ever know about
     * @param open predictions without a grade yet
     */
    record Tally(String detector, int hits, int misses, int ungradable, int open) {}
}
