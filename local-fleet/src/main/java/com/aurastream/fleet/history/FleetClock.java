package com.aurastream.fleet.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the fleet: put from step to step of the past, then let go into the present. Between steps it runs at
 * the pace of the real one, so that whoever waits for a moment by this clock waits for something that comes. It never goes back.
 */
public final class FleetClock extends Clock {

    private final Clock real;
    private Duration behind = Duration.ZERO;
    private Instant latest = Instant.MIN;

    /** A clock that shows the present until it is put into the past. */
    public FleetClock(Clock real) {
        this.real = real;
    }

    /**
     * Puts the clock to an instant; stays where it is when it has already passed it.
     *
     * @return what it shows now
     */
    public synchronized Instant stepTo(Instant instant) {
        if (latest.isBefore(instant)) {
            behind = Duration.between(instant, real.instant());
            latest = instant;
        }
        return instant();
    }

    /** Lets it go: from now on it shows the present. */
    public synchronized void release() {
        behind = Duration.ZERO;
    }

    @Override
    public synchronized Instant instant() {
        Instant shown = real.instant().minus(behind);
        latest = shown.isAfter(latest) ? shown : latest;
        return latest;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedView(this, zone);
    }

    /** The same clock, read in another zone. */
    private static final class ZonedView extends Clock {

        private final FleetClock clock;
        private final ZoneId zone;

        private ZonedView(FleetClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedView(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
