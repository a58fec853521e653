package com.aurastream.intel.archive;

import com.aurastream.intel.coach.CoachSummary;
import java.util.List;

/** What is kept of coach sessions that are over: one summary of each, however often it is saved. */
@FunctionalInterface
public interface CoachSummaries {

    /**
     * Keeps summaries. Of two summaries of one session that with the later last activity stands, and the first of those that are
     * alike in this.
     *
     * @throws org.springframework.dao.DataAccessException when that fails; some may be kept then, and all can be saved again
     */
    void save(List<CoachSummary> summaries);
}
