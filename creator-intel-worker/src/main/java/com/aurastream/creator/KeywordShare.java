package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.title.TitleShare;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Share of a game's new videos with a term in the title. New are those published in the two days before the due time that
 * were first read after the prediction was made: discovery runs once a day, so most videos of the day before are found only then.
 */
final class KeywordShare implements Measurements.Gauge {

    static final int NEEDED = 20;
    private static final Duration PUBLISHED = Duration.ofDays(2);
    private static final Duration SPELLINGS = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofHours(30);

    private final VideoArchive archive;

    KeywordShare(VideoArchive archive) {
        this.archive = archive;
    }

    @Override
    public Measurement measure(Prediction prediction, Instant at) {
        Instant due = prediction.dueAt();
        Instant since = due.minus(SPELLINGS);
        List<VideoHistory> histories = archive.histories(prediction.game(), since, since);
        Set<String> fresh = histories.stream()
                .filter(history -> isNew(history, prediction))
                .map(history -> history.video().id())
                .collect(Collectors.toSet());
        TitleShare.Count count =
                TitleShare.of(new GameVideos(prediction.game(), histories, List.of()), prediction.subject(), fresh, at);
        return count.videos() >= NEEDED
                ? new Measurement.Measured(
                        (double) count.carriers() / count.videos(),
                        count.carriers() + " of " + count.videos() + " new videos")
                : Measurement.lacking(
                        "Only " + count.videos() + " new videos of the game are known; " + NEEDED + " are needed.",
                        due.plus(PATIENCE),
                        at);
    }

    private static boolean isNew(VideoHistory history, Prediction prediction) {
        Instant published = history.video().publishedAt();
        return published.isAfter(prediction.dueAt().minus(PUBLISHED))
                && !published.isAfter(prediction.dueAt())
                && history.samples().get(0).observedAt().isAfter(prediction.madeAt());
    }
}
