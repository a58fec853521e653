package com.aurastream.intel.runtime;

/** Runs a job now, in the calling thread's time: lock, fence, ledger row, time limit, metrics, {@code fleet:job:} key. */
public interface JobRunner {

    /**
     * Runs a job and waits for its end.
     *
     * @return the ledger row of the run, skipped ones included; never throws for a failing job
     */
    RunRecord run(Job job, RunTrigger trigger);
}
