package com.aurastream.intel.runtime;

/**
 * Work that is done on schedule. A job may run at any moment, twice, or on two machines at once, and the result is as if
 * it had run once; the runtime gives it a lock, a fence, a ledger row, a time limit and its health.
 */
public interface Job {

    /** The name, the same in settings, ledger, metrics and routes, such as {@code youtube-trending}. */
    String name();

    /** When it runs. */
    JobSchedule schedule();

    /**
     * Does the work.
     *
     * @return what became of each item
     * @throws Exception when nothing could be done at all; the run is then recorded as failed with the exception's message
     */
    JobReport run(JobRun run) throws Exception;

    /** Whether something that this job should have written is not there, so that it should run at once. */
    default boolean outputMissing() {
        return false;
    }

    /** Whether something that this job reads is not there yet; it is then skipped, and runs as soon as this turns false. */
    default boolean inputsMissing() {
        return false;
    }

    /**
     * Whether so much waits for this job that it should run before its time. Asked every few seconds; after a run that succeeded the job
     * may run again at once, after one that failed there is a pause.
     */
    default boolean workWaiting() {
        return false;
    }
}
