package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.CountSeries;
import com.aurastream.intel.analysis.prediction.CountSeries.Reading;
import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.stats.MetricEpochs;
import com.aurastream.intel.analysis.viral.Velocity;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.archive.VideoLookup;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoHistory;
import java.time.Instant;
import java.util.List;

/** Public views of a video, from its archived readings. */
final class VideoViews implements Measurements.Gauge {

    private final VideoLookup lookup;
    private final VideoArchive archive;

    VideoViews(VideoLookup lookup, VideoArchive archive) {
        this.lookup = lookup;
        this.archive = archive;
    }

    @Override
    public Measurement measure(Prediction prediction, Instant at) {
        return lookup.find(List.of(prediction.subject())).stream()
                .findFirst()
                .map(history -> measure(history, prediction, at))
                .orElseGet(() -> new Measurement.Unknowable("The video is not known here."));
    }

    private Measurement measure(VideoHistory history, Prediction prediction, Instant at) {
        MetricEpochs.Metric metric = Velocity.metric(history.video().format());
        if (!MetricEpochs.comparable(metric, prediction.madeAt(), prediction.dueAt())) {
            return new Measurement.Unknowable("What counts as a view changed on YouTube in between.");
        }
        List<Reading> readings = history.samples().stream()
                .filter(sample -> MetricEpochs.comparable(metric, sample.observedAt(), prediction.dueAt()))
                .map(sample -> new Reading(sample.observedAt(), (double) sample.views()))
                .toList();
        Measurement measurement = new CountSeries(readings).at(prediction.dueAt(), at);
        return measurement instanceof Measurement.Measured || !isGone(history.video(), prediction.game())
                ? measurement
                : new Measurement.Unknowable("The video is no longer public.");
    }

    private boolean isGone(Video video, String game) {
        return archive.known(game, video.publishedAt()).stream()
                .noneMatch(known -> known.videoId().equals(video.id()));
    }
}
