package com.aurastream.intel.runtime;

/** Where each process shows how its jobs stand. */
@FunctionalInterface
public interface JobBoard {

    /**
     * Shows a job.
     *
     * @param job its name
     * @param json a {@link JobStatus} as JSON
     */
    void show(String job, String json);
}
