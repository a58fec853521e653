package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Instant;
import java.util.List;

/** The history of live directories. */
public interface StreamArchive {

    /** Keeps a reading of a game's directory; the same instant twice keeps the first. */
    void save(String game, DirectorySample sample);

    /** A game's readings since an instant, oldest first. */
    List<DirectorySample> history(String game, Instant since);
}
