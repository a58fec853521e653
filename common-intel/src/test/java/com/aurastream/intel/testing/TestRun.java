package com.aurastream.intel.testing;

import com.aurastream.intel.runtime.JobRun;
import java.time.Instant;

/**
 * A run of a job without the runtime.
 *
 * @param id its id
 * @param job the job's name
 * @param fence its fence
 * @param startedAt when it started
 */
public record TestRun(String id, String job, long fence, Instant startedAt) implements JobRun {

    /** The first run of a job. */
    public static TestRun of(String job, Instant startedAt) {
        return new TestRun("run-1", job, 1, startedAt);
    }

    /** The run after this one. */
    public TestRun next(Instant at) {
        return new TestRun("run-" + (fence + 1), job, fence + 1, at);
    }

    @Override
    public void checkpoint() {
        // nothing stops a run here
    }
}
