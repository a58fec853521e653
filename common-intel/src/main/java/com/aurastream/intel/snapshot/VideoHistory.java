package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * A video with all its known readings.
 *
 * @param video the video
 * @param samples its readings, oldest first, at least one, no two at the same instant
 */
public record VideoHistory(Video video, List<VideoSample> samples) {

    /**
     * Copies the samples.
     *
     * @throws IllegalArgumentException when there is no sample
     */
    public VideoHistory {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("video " + video.id() + " has no sample: a history needs at least one");
        }
    }

    /** The newest reading. */
    public VideoSample latest() {
        return samples.get(samples.size() - 1);
    }
}
