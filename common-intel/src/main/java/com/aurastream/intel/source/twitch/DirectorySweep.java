package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.LiveStream;
import java.util.List;

/**
 * What one sweep through a category's live directory saw.
 *
 * @param streams each stream once, in the order in which Twitch gave them
 * @param coverage how much of the directory that is
 */
public record DirectorySweep(List<LiveStream> streams, Coverage coverage) {

    /** Copies the streams. */
    public DirectorySweep {
        streams = List.copyOf(streams);
    }
}
