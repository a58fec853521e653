package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.performance.Performance;
import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.viral.Epoch;
import com.aurastream.intel.snapshot.GameVideos;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Statistics and scores of a game's YouTube category. What cannot be known is absent, with the size of sample that it would take; no
 * default stands in for it.
 */
public final class CategoryScorer {

    /** Fewest videos, all formats together. */
    static final int MIN_VIDEOS = 20;

    private static final double HALF_CONFIDENCE = 30;

    private CategoryScorer() {}

    /**
     * Scores a game.
     *
     * @param videos the videos with their readings, in any order
     * @param at now; later readings are not seen
     */
    public static CategoryScores score(GameVideos videos, Instant at) {
        GameVideos comparable = Epoch.of(videos, at);
        List<VideoPerformance> ofGame =
                Performance.of(new GameVideos(comparable.game(), comparable.videos(), List.of()), at);
        List<Observed> observed = comparable.videos().stream()
                .filter(h -> !h.latest().observedAt().isBefore(h.video().publishedAt()))
                .map(h -> Observed.of(h, at))
                .sorted(Comparator.comparing(o -> o.video().id()))
                .toList();
        int n = observed.size();
        List<Missing> missing = new ArrayList<>();
        Optional<Scores> scores =
                n < MIN_VIDEOS ? Optional.empty() : Optional.of(new Scores(observed, ofGame, comparable, at, missing));
        if (scores.isEmpty()) {
            missing.add(new Missing("scores", n, MIN_VIDEOS, "videos of this game with a reading"));
        }
        return new CategoryScores(
                n,
                Statistics.channels(observed),
                readingAge(observed, at),
                n / (n + HALF_CONFIDENCE),
                Statistics.formats(observed, at),
                Statistics.languages(observed),
                scores.flatMap(Scores::demand),
                scores.flatMap(Scores::competition),
                scores.flatMap(Scores::newcomerChance),
                scores.flatMap(Scores::momentum),
                scores.flatMap(Scores::consistency),
                missing);
    }

    private static OptionalDouble readingAge(List<Observed> observed, Instant at) {
        double[] hours = observed.stream()
                .mapToDouble(o -> Duration.between(o.latest().observedAt(), at).toMillis() / 3_600_000.0)
                .toArray();
        return hours.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.of(hours).median());
    }
}
