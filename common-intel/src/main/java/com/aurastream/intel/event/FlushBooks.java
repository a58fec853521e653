package com.aurastream.intel.event;

import java.time.Instant;
import java.util.Optional;

/**
 * What has become of the entries of one life of the stream.
 *
 * @param epoch the life's name
 * @param position up to here all entries have been dealt with
 * @param batch how many entries were stored in the newest step, which may still lie in the stream
 * @param stored events stored
 * @param repeated events that were there already
 * @param deadLettered entries that could not be stored and were put aside with the reason
 * @param accepted events that the stream's own books had accepted when they were last seen
 * @param rejected events that they had refused by then
 * @param flushedAt when the newest step was stored
 */
public record FlushBooks(
        String epoch,
        StreamPosition position,
        long batch,
        long stored,
        long repeated,
        long deadLettered,
        long accepted,
        long rejected,
        Optional<Instant> flushedAt) {

    /** Entries that have been dealt with. */
    public long settled() {
        return stored + repeated + deadLettered;
    }
}
