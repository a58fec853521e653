package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.stats.MetricEpochs;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Viewers per stream outside the ten most-watched: the median of the complete readings of the hour that ends at the due time. */
final class DirectoryReach implements Measurements.Gauge {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TOP = 10;

    private final StreamArchive archive;

    DirectoryReach(StreamArchive archive) {
        this.archive = archive;
    }

    @Override
    public Measurement measure(Prediction prediction, Instant at) {
        Instant due = prediction.dueAt();
        if (!MetricEpochs.comparable(MetricEpochs.Metric.TWITCH_VIEWERS, prediction.madeAt(), due)) {
            return new Measurement.Unknowable("What counts as a viewer changed on Twitch in between.");
        }
        List<Double> reaches = archive.history(prediction.game(), due.minus(HOUR)).stream()
                .filter(sample -> sample.observedAt().isBefore(due))
                .filter(sample -> sample.complete() && sample.streams() > TOP)
                .map(DirectoryReach::reach)
                .toList();
        return reaches.isEmpty()
                ? Measurement.lacking("The whole directory was not read in that hour.", due.plus(HOUR), at)
                : new Measurement.Measured(
                        Quantiles.of(reaches).median(),
                        reaches.size() + (reaches.size() == 1 ? " reading" : " readings")
                                + " of the directory in that hour");
    }

    private static double reach(DirectorySample sample) {
        return Math.max(0, sample.viewers() - sample.top10Viewers()) / (double) (sample.streams() - TOP);
    }
}
