package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.stats.MetricEpochs;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of a game's videos whose numbers mean what they mean now. */
public final class Epoch {

    private Epoch() {}

    /**
     * Keeps readings by then and of the metric epoch of that moment, and baselines read in it; videos without a reading left are
     * dropped.
     *
     * @param videos a game's videos
     * @param at the moment that is looked at
     */
    public static GameVideos of(GameVideos videos, Instant at) {
        return new GameVideos(
                videos.game(),
                videos.videos().stream().flatMap(h -> within(h, at).stream()).toList(),
                videos.baselines().stream()
                        .filter(b -> MetricEpochs.comparable(Velocity.metric(b.format()), b.observedAt(), at))
                        .toList());
    }

    private static Optional<VideoHistory> within(VideoHistory history, Instant at) {
        List<VideoSample> samples = history.samples().stream()
                .filter(s -> !s.observedAt().isAfter(at)
                        && MetricEpochs.comparable(
                                Velocity.metric(history.video().format()), s.observedAt(), at))
                .toList();
        return samples.isEmpty() ? Optional.empty() : Optional.of(new VideoHistory(history.video(), samples));
    }
}
