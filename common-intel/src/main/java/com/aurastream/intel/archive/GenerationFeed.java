package com.aurastream.intel.archive;

import com.aurastream.intel.generation.GenerationEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to jobs, for many watchers at once. Whether a watcher may see a job is settled before it is asked for here. */
public interface GenerationFeed {

    /**
     * The events of several jobs in one question.
     *
     * @param positions of each job the number of the last event that is known, 0 for none
     * @param limit how many events of one job at most, at least 1
     * @return each job's events in order, without a gap after its position
     */
    List<GenerationEvent> after(Map<UUID, Long> positions, int limit);
}
