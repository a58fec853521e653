package com.aurastream.intel.archive;

import com.aurastream.intel.snapshot.VideoHistory;
import java.util.Collection;
import java.util.List;

/** Finds archived videos by id. */
@FunctionalInterface
public interface VideoLookup {

    /** The known ones of these videos with all their archived readings, by id; gone videos included, those without text left out. */
    List<VideoHistory> find(Collection<String> videoIds);
}
