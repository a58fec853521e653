package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.viral.Velocity;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A video as it was known at the moment that is looked at.
 *
 * @param history its readings by then
 * @param velocity what it gains; absent with fewer than two comparable readings
 */
record Observed(VideoHistory history, Optional<Velocity> velocity) {

    static Observed of(VideoHistory history, Instant at) {
        return new Observed(history, Velocity.of(history, at));
    }

    Video video() {
        return history.video();
    }

    VideoSample latest() {
        return history.latest();
    }

    /** From publication to the newest reading. */
    Duration age() {
        return Duration.between(video().publishedAt(), latest().observedAt());
    }
}
