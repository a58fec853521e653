package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long one call has waited for points. Waiting takes real time: a clock that is stepped stands still meanwhile and does
 * not prolong it.
 */
final class PointsWait {

    private static final Logger LOG = LoggerFactory.getLogger(PointsWait.class);
    // Twitch's clock and ours differ by a moment; a reset that has just passed is waited for all the same
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Duration bound;
    private final Sleeper sleeper;
    private final Clock clock;
    private Duration waited = Duration.ZERO;

    /**
     * No wait yet.
     *
     * @param bound how long it may wait in all
     */
    PointsWait(Duration bound, Sleeper sleeper, Clock clock) {
        this.bound = bound;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    /**
     * Waits until an instant.
     *
     * @throws SourceException.Throttled at once when that would exceed the bound
     */
    void until(Instant until, String endpoint, @Nullable Throwable cause) {
        Duration pause = longer(LEAST, Duration.between(clock.instant(), until));
        if (waited.plus(pause).compareTo(bound) > 0) {
            throw new SourceException.Throttled(
                    HelixJson.SOURCE,
                    endpoint + " has no points left until " + until + "; aurastream.twitch.max-wait is " + bound,
                    until,
                    cause);
        }
        LOG.info("{} waits {} for Twitch's points, until {}", endpoint, pause, until);
        sleep(pause, endpoint);
        waited = waited.plus(pause);
    }

    private void sleep(Duration pause, String endpoint) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException.Unavailable(
                    HelixJson.SOURCE, endpoint + " was interrupted while it waited for points", e);
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
