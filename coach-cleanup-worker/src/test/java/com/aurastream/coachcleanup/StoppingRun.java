package com.aurastream.coachcleanup;

import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.RunStoppedException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A run that is told to end after a number of checkpoints. */
record StoppingRun(String id, Instant startedAt, AtomicInteger left) implements JobRun {

    static StoppingRun after(String id, int checkpoints) {
        return new StoppingRun(id, SixtyDays.NOW, new AtomicInteger(checkpoints));
    }

    @Override
    public String job() {
        return RetentionJob.NAME;
    }

    @Override
    public long fence() {
        return 1;
    }

    @Override
    public void checkpoint() {
        if (left.getAndDecrement() == 0) {
            throw new RunStoppedException("the test says so");
        }
    }
}
