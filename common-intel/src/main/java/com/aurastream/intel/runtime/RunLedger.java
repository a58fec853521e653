package com.aurastream.intel.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger of runs, of all jobs and all processes. */
public interface RunLedger {

    /** The newest run of a job that has ended, skipped ones left out. */
    Optional<RunRecord> lastFinished(String job);

    /** The newest run of a job that succeeded wholly or in part: whose results are there. */
    Optional<RunRecord> lastSuccess(String job);

    /** Runs of a job that started before an instant, newest first, skipped and running ones included. */
    List<RunRecord> runs(String job, int limit, Instant before);

    /**
     * Closes as abandoned what still counts as running although nobody holds its lock any more, of all jobs.
     *
     * @return how many runs that were
     */
    int abandonUnfinished();
}
