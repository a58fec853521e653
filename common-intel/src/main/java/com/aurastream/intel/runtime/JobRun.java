package com.aurastream.intel.runtime;

import java.time.Instant;

/** One run of a job, as the job sees it. */
public interface JobRun {

    /** The run's id, a UUID in text form. */
    String id();

    /** The job's name. */
    String job();

    /** Grows with every run of the job; whoever stores results refuses a smaller one than the last. */
    long fence();

    /** The moment that this run is for: the clock when it started. Documents of this run are made at this instant. */
    Instant startedAt();

    /**
     * To be called between items.
     *
     * @throws RunStoppedException when the run must end: time limit, SIGTERM, or lost lock
     */
    void checkpoint();
}
