package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.mission.Creator;
import java.util.Optional;

/** What creators said about themselves. */
public interface CreatorArchive {

    /** What a creator last said; empty when they never said anything. */
    Optional<Creator> find(String id);

    /**
     * Keeps what a creator says now, in place of what they said before.
     *
     * @throws java.util.NoSuchElementException when the creator has no {@code updatedAt}
     */
    void save(Creator creator);
}
