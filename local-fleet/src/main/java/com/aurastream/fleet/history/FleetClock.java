package com.aurastream.fleet.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the fleet: put from step to step of the past, then let go into the present. It never goes back.
 *
 * <p>After a step it stands still for a while, so that a run that a kill cut short writes the same again when it is
 * repeated. Then it runs on at the pace of the real one, so that whoever waits for a moment by this clock waits for something that comes.
 */
public final class FleetClock extends Clock {

    /** Longer than any run of the past takes. */
    static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final Clock real;
    private Duration standstill = Duration.ZERO;
    private Instant steppedAt = Instant.MIN;
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
            steppedAt = real.instant();
            behind = Duration.between(instant, steppedAt);
            standstill = STANDSTILL;
            latest = instant;
        }
        return instant();
    }

    /** Lets it go: from now on it shows the present. */
    public synchronized void release() {
        behind = Duration.ZERO;
        standstill = Duration.ZERO;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = real.instant();
        Duration stood = stood(now);
        Instant shown = now.minus(behind).minus(stood);
        latest = shown.isAfter(latest) ? shown : latest;
        return latest;
    }

    /** How long it has stood still since the last step. */
    private Duration stood(Instant now) {
        if (standstill.isZero()) {
            return Duration.ZERO;
        }
        Duration since = Duration.between(steppedAt, now);
        return since.compareTo(standstill) < 0 ? since : standstill;
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
