package com.aurastream.youtube;

import com.aurastream.intel.snapshot.VideoSample;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a new count from an old one given again. YouTube answers from caches, and a recording knows only what was read: in
 * both cases a reading may repeat an earlier one to the last like. Taken at its word it would say that a video with a million
 * views has stopped dead, and would count its views as those of a later age. So a reading that repeats views, likes and
 * comments of the one before it is that one, as long as the video has enough views for a repetition to be implausible.
 */
final class RepeatedCounts {

    /** A video with fewer views may well gain none between two readings. */
    static final long PLAUSIBLE_BELOW = 1_000;

    private RepeatedCounts() {}

    /**
     * The readings that say something new.
     *
     * @param samples oldest first, at least one
     * @return oldest first; the first reading is always among them
     */
    static List<VideoSample> dropped(List<VideoSample> samples) {
        List<VideoSample> kept = new ArrayList<>(samples.subList(0, 1));
        for (VideoSample sample : samples.subList(1, samples.size())) {
            if (!repeats(sample, kept.get(kept.size() - 1))) {
                kept.add(sample);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean repeats(VideoSample sample, VideoSample before) {
        return sample.views() >= PLAUSIBLE_BELOW
                && sample.views() == before.views()
                && sample.likes().equals(before.likes())
                && sample.comments().equals(before.comments());
    }
}
