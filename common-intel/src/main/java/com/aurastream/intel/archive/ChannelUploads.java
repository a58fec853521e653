package com.aurastream.intel.archive;

import java.time.Instant;
import java.util.List;

/** When a channel published its archived videos. */
@FunctionalInterface
public interface ChannelUploads {

    /** Publications of the channel's archived videos about a game, gone ones included, oldest first. */
    List<Instant> published(String channelId, String game);
}
