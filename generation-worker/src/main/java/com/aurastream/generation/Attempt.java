package com.aurastream.generation;

import com.aurastream.generation.QueueMeters.Outcome;
import com.aurastream.intel.generation.ClaimedPart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One part that this worker holds, from its claim until the thread that works at it is through with it. */
final class Attempt {

    private final ClaimedPart part;
    private final long claimed = System.nanoTime();
    private @Nullable Thread thread;
    private @Nullable Outcome ending;

    Attempt(ClaimedPart part) {
        this.part = part;
    }

    ClaimedPart part() {
        return part;
    }

    /** How long it has been held. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - claimed);
    }

    /** The current thread works at it from now on. */
    synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** The thread is through; an interruption that was meant for this attempt does not reach the next. */
    synchronized void end() {
        thread = null;
        Thread.interrupted();
    }

    /**
     * Nothing more is to be done or said about it: the thread is told.
     *
     * @param why how it ended
     * @return false when that was so already
     */
    synchronized boolean stop(Outcome why) {
        if (ending != null) {
            return false;
        }
        ending = why;
        if (thread != null) {
            thread.interrupt();
        }
        return true;
    }

    /** Whether nothing more is to be done about it. */
    synchronized boolean stopped() {
        return ending != null;
    }

    /** How it ended: as its work went when the queue took that, even if it was stopped a moment later; else as it was stopped. */
    synchronized Outcome outcome(Outcome ofWork) {
        return ending == null || ofWork.taken() ? ofWork : ending;
    }

    /** For logs: without the order. */
    @Override
    public String toString() {
        return part.job() + "/" + part.part() + " attempt " + part.attempt();
    }
}
