package com.aurastream.creator;

import com.aurastream.intel.analysis.clip.MomentClips;
import com.aurastream.intel.analysis.prediction.CountSeries;
import com.aurastream.intel.analysis.prediction.CountSeries.Reading;
import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Measurement.Measured;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Views of all clips of a moment. Old clips are read seldom, so where the count at the due time is not known the newest one before
 * stands for it: views only grow, so that what this reaches was reached.
 */
final class MomentViews implements Measurements.Gauge {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int MOST_CLIPS = 20_000;

    private final ClipArchive archive;
    private final TrackedGames games;

    MomentViews(ClipArchive archive, TrackedGames games) {
        this.archive = archive;
        this.games = games;
    }

    @Override
    public Measurement measure(Prediction prediction, Instant at) {
        List<ClipHistory> clips = games.find(prediction.game())
                .map(game -> moment(game, prediction))
                .orElse(List.of());
        if (clips.isEmpty()) {
            return new Measurement.Unknowable("The moment's clips are no longer there.");
        }
        List<OptionalDouble> exact =
                clips.stream().map(clip -> exact(clip, prediction.dueAt(), at)).toList();
        double atLeast = 0;
        for (int i = 0; i < clips.size(); i++) {
            atLeast += exact.get(i).orElse(newest(clips.get(i), prediction.dueAt()));
        }
        boolean whole = exact.stream().allMatch(OptionalDouble::isPresent);
        return whole || atLeast >= prediction.least()
                ? new Measured(
                        atLeast, "the readings of its " + clips.size() + (clips.size() == 1 ? " clip" : " clips"))
                : Measurement.lacking(
                        "Not all clips of the moment were read after it was due.",
                        prediction.dueAt().plus(PATIENCE),
                        at);
    }

    private List<ClipHistory> moment(Game game, Prediction prediction) {
        Instant since = prediction.madeAt().minus(LONGEST);
        List<ClipHistory> clips = archive.histories(game.twitchId(), since, MOST_CLIPS);
        return MomentClips.of(prediction.subject(), clips, prediction.dueAt());
    }

    private static OptionalDouble exact(ClipHistory clip, Instant due, Instant at) {
        Measurement measurement = new CountSeries(readings(clip)).at(due, at);
        return measurement instanceof Measured measured ? OptionalDouble.of(measured.value()) : OptionalDouble.empty();
    }

    private static double newest(ClipHistory clip, Instant due) {
        return readings(clip).stream()
                .filter(reading -> !reading.at().isAfter(due))
                .reduce((a, b) -> b)
                .map(Reading::count)
                .orElse(0.0);
    }

    private static List<Reading> readings(ClipHistory clip) {
        return clip.readings().stream()
                .map(reading -> new Reading(reading.observedAt(), (double) reading.views()))
                .toList();
    }
}
