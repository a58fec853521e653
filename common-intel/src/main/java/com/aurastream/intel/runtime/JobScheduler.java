package com.aurastream.intel.runtime;

import java.util.Collection;

/**
 * Starts the jobs of this process when their time has come, and at once where output is missing, a run is overdue or
 * inputs have just appeared.
 */
public interface JobScheduler {

    /** The jobs of this process. */
    Collection<Job> jobs();

    /** Begins to run them; called by the application's start unless {@code aurastream.runtime.scheduling} is false. */
    void start();
}
