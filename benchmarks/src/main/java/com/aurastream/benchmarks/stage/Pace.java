package com.aurastream.benchmarks.stage;

/** Lets senders go on as far as the kills have come, so that every killed worker has something to lose. */
public final class Pace {

    private double released;
    private boolean stopped;

    /**
     * Lets senders go on.
     *
     * @param part of all events that may have been sent, 0 to 1
     */
    public synchronized void release(double part) {
        released = Math.max(released, part);
        notifyAll();
    }

    /** Lets nobody wait any more. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Waits until a part of the events may be sent; false when it was stopped. */
    public synchronized boolean await(double part) throws InterruptedException {
        while (!stopped && released < part) {
            wait();
        }
        return !stopped;
    }
}
