package com.aurastream.intel.source.twitch;

import java.time.Duration;

/** Waits in real time, whatever the fleet's clock does; a test passes one that only notes how long. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @throws InterruptedException when the thread is asked to end
     */
    void sleep(Duration duration) throws InterruptedException;

    /** The one that really waits. */
    static Sleeper realTime() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
