package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The history of clips and their readings. Writing the same thing twice keeps it once. */
public interface ClipArchive {

    /**
     * Keeps clips and readings in the order of time; a reading that is not newer than the newest one of its clip is left out. Of
     * readings that repeat a count, the first and the last of each UTC day are kept: growth between any two readings stays
     * exact, and a clip that stands still is seen to stand still.
     */
    void save(Collection<ObservedClip> clips);

    /** Marks clips that Twitch no longer gives; one that was read after {@code at} stays as it is. */
    void markGone(Collection<String> clipIds, Instant at);

    /**
     * Clips that a listing did not bring and that should be asked for by id: first those that it should have brought, then those
     * that are expected to have gained most since they were last read, by the pace of their last readings. That grows with the
     * time since then, so no clip is forgotten.
     *
     * @param gameId Twitch's category id
     * @param createdSince older clips are left out, and gone ones
     * @param listedSince clips made since then should have been in the listing
     * @param readBefore clips read since then are left out
     * @param limit how many at most
     */
    List<String> toReadAgain(String gameId, Instant createdSince, Instant listedSince, Instant readBefore, int limit);

    /** The most-watched {@code limit} clips of a category made since an instant, not gone, with their readings, newest first. */
    List<ClipHistory> histories(String gameId, Instant createdSince, int limit);

    /** Twitch ids of the categories that have clips made on a day (UTC), in order. */
    List<String> categories(LocalDate day);

    /**
     * The clips of a category made on a day (UTC), gone or not, by id, with what was read of them by an instant. Later readings
     * change nothing but whether a count that was last read by then is said to have been read again.
     *
     * @param gameId Twitch's category id
     * @param knownBy later readings are left out, and clips that were first read later
     * @param limit how many at most; beyond it the clips whose ids come first, which is as good as by chance
     */
    List<ClipHistory> ofDay(String gameId, LocalDate day, Instant knownBy, int limit);
}
