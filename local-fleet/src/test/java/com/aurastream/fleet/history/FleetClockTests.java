package com.aurastream.fleet.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FleetClockTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private final TickingClock real = new TickingClock(NOW);
    private final FleetClock clock = new FleetClock(real);

    @Test
    void showsThePresentUntilItIsPutIntoThePast() {
        assertThat(new FleetClock(real).instant()).isEqualTo(NOW);
    }

    @Test
    void standsStillAfterAStepSoThatARepeatedRunWritesTheSame() {
        clock.stepTo(LAST_WEEK);
        real.pass(Duration.ofSeconds(29));

        assertThat(clock.instant()).isEqualTo(LAST_WEEK);
    }

    @Test
    void runsOnAfterAWhileSoThatNobodyWaitsForEver() {
        clock.stepTo(LAST_WEEK);
        real.pass(FleetClock.STANDSTILL.plusSeconds(5));

        assertThat(clock.instant()).isEqualTo(LAST_WEEK.plusSeconds(5));
    }

    @Test
    void neverGoesBack() {
        clock.stepTo(LAST_WEEK);
        real.pass(FleetClock.STANDSTILL.plusSeconds(5));
        clock.instant();

        assertThat(clock.stepTo(LAST_WEEK.plusSeconds(1))).isEqualTo(LAST_WEEK.plusSeconds(5));
    }

    @Test
    void showsThePresentOnceItIsLetGo() {
        clock.stepTo(LAST_WEEK);
        clock.release();

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void anotherZoneIsTheSameClock() {
        Clock inNewYork = clock.withZone(ZoneId.of("America/New_York"));
        clock.stepTo(LAST_WEEK);

        assertThat(inNewYork.instant()).isEqualTo(LAST_WEEK);
        assertThat(inNewYork.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    private static final class TickingClock extends Clock {

        private Instant now;

        private TickingClock(Instant now) {
            this.now = now;
        }

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
