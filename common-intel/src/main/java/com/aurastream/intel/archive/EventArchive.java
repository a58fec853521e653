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
import java.util.Set;
import java.util.UUID;

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
     * @param uncommitted keys of events that are being stored meanwhile; they count as being there
     */
    EventBatch prepare(StreamPosition after, List<StreamEntry> entries, EventWindow window, Set<UUID> uncommitted);

    /** Whether there is room for a batch's days, as far as this process knows. */
    boolean hasRoom(EventBatch batch);

    /** Makes room for a batch's days. Not while a step is being stored: it would wait for itself. */
    void makeRoom(EventBatch batch);

    /**
     * Stores successive batches in one step: events that are new, their counts by hour and day, dead letters, and the position after
     * them. A batch is taken when the one before has been written, so that it may be read meanwhile.
     *
     * @param batches at least one, each with room for its days; an exception out of them undoes the step
     * @param at the moment to enter in the books
     * @return what became of the entries
     * @throws FlushOvertakenException when the batches do not begin where the books end, or a newer run has begun; then nothing was stored
     */
    Stored store(Batches batches, Fence fence, Instant at);

    /** Stores a batch alone, and makes room for it. */
    default Stored store(EventBatch batch, StreamCounts seen, Fence fence, Instant at) {
        makeRoom(batch);
        return store(new SingleBatch(batch, seen), fence, at);
    }

    /** The books of all lives of the stream. */
    List<FlushBooks> books();

    /**
     * Successive batches that are stored in one step, none of which is held when it has been taken. They were prepared after the books were
     * opened, and nothing else was stored since.
     */
    interface Batches {

        /** Where the first one begins. */
        StreamPosition after();

        /** The next one; absent where the step shall end. */
        Optional<EventBatch> next();

        /** The stream's own books, read after the newest batch that was taken (before that: after the first) and of the same epoch. */
        StreamCounts seen();
    }

    /**
     * What became of entries.
     *
     * @param stored events that are new
     * @param repeated events whose ids were there already, in the archive or earlier in the step
     * @param deadLettered entries put aside
     */
    record Stored(long stored, long repeated, long deadLettered) {

        /** Of no entries. */
        public static final Stored NONE = new Stored(0, 0, 0);

        /** All together. */
        public long entries() {
            return stored + repeated + deadLettered;
        }

        /** The sum with others. */
        public Stored plus(Stored other) {
            return new Stored(stored + other.stored, repeated + other.repeated, deadLettered + other.deadLettered);
        }
    }
}
