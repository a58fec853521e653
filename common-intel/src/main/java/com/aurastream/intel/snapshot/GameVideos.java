package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * The recent videos of one game with their readings, and the baselines of the channels that made them.
 *
 * @param game slug of the game
 * @param videos the videos, newest publication first, each video once
 * @param baselines the known baselines of these videos' channels, at most one per channel and format
 */
public record GameVideos(String game, List<VideoHistory> videos, List<ChannelBaseline> baselines) {

    /** Copies the lists. */
    public GameVideos {
        videos = List.copyOf(videos);
        baselines = List.copyOf(baselines);
    }
}
