package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.Video;
import java.time.Instant;
import java.util.List;

/** What the fleet has found of a channel's videos. It searches by game, so it may not have found all. */
public interface ChannelVideos {

    /** Whether the fleet ever came across the channel. */
    boolean knows(String channelId);

    /** The videos of a channel published from an instant on and before another, oldest first; gone ones included. */
    List<Video> published(String channelId, Instant from, Instant before);
}
