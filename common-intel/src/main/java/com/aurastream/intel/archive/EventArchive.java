package com.aurastream.intel.archive;

import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Events that left the stream, each once, and the books about it. */
public interface EventArchive {

    /**
     * The books of one life of the stream, opened where they are not there yet.
     *
     * @param seen the stream's own books, which are noted down
     * @param at the moment of opening
     */
    FlushBooks open(StreamCounts seen, Instant at);

    /** Makes room for events of these days, so that the first event of a day does not wait for that. */
    void expect(List<LocalDate> days);

    /**
     * Makes a batch ready: leaves out events whose ids are there already, and does all else that can be done before the batch's turn
     * comes, so that it can be done while the batch before is being stored. Nothing is written.
     *
     * @param after where the batch before ended
     * @param entries in the order of the stream, at least one
     * @param window events of other days become dead letters
     * @param before the batch that is being stored meanwhile; its ids count as being there
     */
    EventBatch prepare(
            StreamPosition after, List<StreamEntry> entries, EventWindow window, Optional<EventBatch> before);

    /**
     * Stores a batch in one step: events that are new, their counts by hour and day, dead letters, and the position after them.
     *
     * @param batch prepared after the books were opened, and nothing else stored since but what it was prepared with
     * @param seen the stream's own books, read after the batch and of the same epoch
     * @param at the moment to enter in the books
     * @return what became of the entries
     * @throws FlushOvertakenException when the batch does not begin where the books end, or a newer run has begun; then nothing was stored
     */
    Stored store(EventBatch batch, StreamCounts seen, Fence fence, Instant at);

    /** The books of all lives of the stream. */
    List<FlushBooks> books();

    /**
     * What became of a batch's entries.
     *
     * @param stored events that are new
     * @param repeated events whose ids were there already, in the archive or earlier in the batch
     * @param deadLettered entries put aside
     */
    record Stored(long stored, long repeated, long deadLettered) {

        /** All together. */
        public long entries() {
            return stored + repeated + deadLettered;
        }

        /** The sum with another batch. */
        public Stored plus(Stored other) {
            return new Stored(stored + other.stored, repeated + other.repeated, deadLettered + other.deadLettered);
        }
    }
}
