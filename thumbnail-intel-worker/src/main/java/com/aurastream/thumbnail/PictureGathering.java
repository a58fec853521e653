package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailCohorts;
import com.aurastream.intel.analysis.thumbnail.ThumbnailVideo;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.thumbnail.ThumbnailSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches and measures the pictures of two groups, one after the other, so that the picture host is never asked for more than
 * one at a time. A pair of which one picture is missing is left out: the groups stay matched.
 */
final class PictureGathering {

    private final ThumbnailSource source;
    private final Measurements measurements;
    private final JobRun run;
    private final List<PicturePair> pairs = new ArrayList<>();
    private int without;
    private int failed;
    private Optional<String> reason = Optional.empty();

    private PictureGathering(ThumbnailSource source, Measurements measurements, JobRun run) {
        this.source = source;
        this.measurements = measurements;
        this.run = run;
    }

    static Gathered of(ThumbnailCohorts cohorts, ThumbnailSource source, Measurements measurements, JobRun run) {
        PictureGathering gathering = new PictureGathering(source, measurements, run);
        for (int i = 0; i < cohorts.winners().size(); i++) {
            gathering.add(cohorts.winners().get(i), cohorts.control().get(i));
        }
        return new Gathered(gathering.pairs, gathering.without, gathering.failed, gathering.reason);
    }

    private void add(ThumbnailVideo winner, ThumbnailVideo ordinary) {
        fetch(winner).ifPresent(one -> fetch(ordinary).ifPresent(other -> pairs.add(new PicturePair(one, other))));
    }

    private Optional<Picture> fetch(ThumbnailVideo video) {
        run.checkpoint();
        try {
            Optional<Picture> picture =
                    source.find(video.videoId()).map(thumbnail -> Picture.of(video, thumbnail, measurements));
            without += picture.isPresent() ? 0 : 1;
            return picture;
        } catch (SourceException e) {
            failed++;
            reason = Optional.ofNullable(e.getMessage());
            return Optional.empty();
        }
    }
}
