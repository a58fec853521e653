package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.archive.ArchivedPrediction;
import com.aurastream.intel.archive.PredictionArchive;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Predictions for tests of milliseconds. */
final class InMemoryPredictions implements PredictionArchive {

    private final TreeMap<String, ArchivedPrediction> kept = new TreeMap<>();
    private boolean down;

    /** Whether writing fails from now on. */
    void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public void save(String id, String detector, Prediction prediction) {
        if (down) {
            throw new IllegalStateException("the database does not answer");
        }
        kept.putIfAbsent(id, new ArchivedPrediction(id, detector, prediction, Optional.empty()));
    }

    @Override
    public List<ArchivedPrediction> due(Instant at) {
        return kept.values().stream()
                .filter(each -> each.grade().isEmpty())
                .filter(each -> !each.prediction().dueAt().isAfter(at))
                .sorted(Comparator.comparing(each -> each.prediction().dueAt()))
                .toList();
    }

    @Override
    public boolean grade(String id, Grade grade) {
        ArchivedPrediction known = kept.get(id);
        if (known == null || known.grade().isPresent()) {
            return false;
        }
        kept.put(id, new ArchivedPrediction(id, known.detector(), known.prediction(), Optional.of(grade)));
        return true;
    }

    @Override
    public Optional<ArchivedPrediction> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Tally> tallies(Instant madeSince) {
        throw new UnsupportedOperationException("counted by PostgreSQL");
    }

    /** How many there are. */
    int size() {
        return kept.size();
    }
}
