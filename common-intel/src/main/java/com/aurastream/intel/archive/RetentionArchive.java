package com.aurastream.intel.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Deletes what is too old, writes down that it did, and measures what is left. */
public interface RetentionArchive {

    /**
     * Deletes a portion of what is too old, and writes that down, in one transaction. A row that was refreshed meanwhile stays; one that
     * somebody is writing at the moment is left for the next run.
     *
     * @param portion how many rows at most; a partition is a portion whatever its size
     * @throws IllegalArgumentException for a holding of files
     */
    Removed removeSome(Holding holding, Purge purge, int portion);

    /**
     * Removes a portion of the files that nothing refers to any more, each with its row and its entry in one transaction. A file that
     * is referred to again stays.
     *
     * @param portion how many files at most
     * @throws java.io.UncheckedIOException when one could not be removed; it is tried again by the next run
     */
    Removed removeFiles(Holding holding, Purge purge, int portion, FileRemoval removal);

    /** Writes down that a holding was worked through, also where nothing was too old, with the age of what is left. */
    void finish(Holding holding, Purge purge);

    /** How a holding stands now, measured in the table itself. */
    Standing standing(Holding holding);

    /** Removes files where they lie. */
    @FunctionalInterface
    interface FileRemoval {

        /**
         * Removes the file of a hash.
         *
         * @return whether there was one
         * @throws IOException when it is still there
         */
        boolean remove(String sha256) throws IOException;
    }

    /**
     * What is done.
     *
     * @param run id of the job's run
     * @param policy the terms in force
     * @param cutOff what is older goes
     * @param at when the run began
     */
    record Purge(String run, RetentionPolicy policy, Instant cutOff, Instant at) {}

    /**
     * What went.
     *
     * @param rows how many
     * @param more whether there may be more
     */
    record Removed(long rows, boolean more) {}

    /**
     * How a holding stands.
     *
     * @param oldest the oldest that is there; absent when there is nothing
     * @param rows rows of the table, roughly, as the database reckons them
     * @param last the newest entry about it; absent when it was never worked through
     */
    record Standing(Optional<Instant> oldest, long rows, Optional<Entry> last) {}

    /**
     * An entry of the audit, summed up over the parts of a holding.
     *
     * @param run id of the job's run
     * @param at when the run began
     * @param policy the terms then in force
     * @param cutOff what was older went
     * @param removed how many rows were deleted or lost their text
     */
    record Entry(String run, Instant at, String policy, Instant cutOff, long removed) {}
}
