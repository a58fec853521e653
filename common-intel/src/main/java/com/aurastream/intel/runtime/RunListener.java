package com.aurastream.intel.runtime;

import java.time.Duration;

/** Is told of runs; must not throw. */
interface RunListener {

    /** A run has the lock and begins. */
    void began(Job job, RunRecord run);

    /**
     * A run has ended, or was skipped.
     *
     * @param took how long it ran in real time; zero for one that never began
     */
    void ended(Job job, RunRecord run, Duration took);
}
