package com.aurastream.creator;

import com.aurastream.intel.analysis.prediction.Measurement;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.archive.ChannelUploads;
import com.aurastream.intel.archive.VideoArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Videos about a game that a channel published between the making and the due time, as far as discovery found them. Too few
 * are only believed once a video of the game that was published later is known, since discovery looks but once a day, and only of a
 * channel whose videos it finds at all.
 */
final class UploadCount implements Measurements.Gauge {

    private static final Duration PATIENCE = Duration.ofHours(36);

    private final ChannelUploads uploads;
    private final VideoArchive archive;

    UploadCount(ChannelUploads uploads, VideoArchive archive) {
        this.uploads = uploads;
        this.archive = archive;
    }

    @Override
    public Measurement measure(Prediction prediction, Instant at) {
        List<Instant> published = uploads.published(prediction.subject(), prediction.game());
        Instant due = prediction.dueAt();
        long count = published.stream()
                .filter(each -> each.isAfter(prediction.madeAt()) && !each.isAfter(due))
                .count();
        if (count >= prediction.least() || (!published.isEmpty() && hasLookedBeyond(prediction.game(), due))) {
            return new Measurement.Measured(count, "the videos that discovery found");
        }
        String reason = published.isEmpty()
                ? "No video of the channel about this game was ever found, so none can be missed."
                : "No video of the game that was published later has been found yet.";
        return Measurement.lacking(reason, due.plus(PATIENCE), at);
    }

    private boolean hasLookedBeyond(String game, Instant due) {
        return !archive.known(game, due).isEmpty();
    }
}
