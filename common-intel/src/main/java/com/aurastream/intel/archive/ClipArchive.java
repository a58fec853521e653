package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ObservedClip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The history of clips and their readings. Writing the same thing twice keeps it once. */
public interface ClipArchive {

    /** Keeps clips and readings; a reading that repeats the count of the one before is kept as the newest time only. */
    void save(Collection<ObservedClip> clips);

    /** Marks clips that Twitch no longer gives. */
    void markGone(Collection<String> clipIds, Instant at);

    /** The clips of a category made since an instant, not gone, with their readings, newest first, at most {@code limit}. */
    List<ClipHistory> histories(String gameId, Instant createdSince, int limit);

    /** The clips of a category made on a day (UTC), gone or not, with their readings, by id. */
    List<ClipHistory> ofDay(String gameId, LocalDate day);
}
