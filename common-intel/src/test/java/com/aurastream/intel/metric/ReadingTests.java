package com.aurastream.intel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTests {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();
    private final Reading<Integer> reading = new Reading<>("a test", this::ask, Duration.ofSeconds(5), clock);

    private int ask() {
        int times = asked.incrementAndGet();
        if (away.get()) {
            throw new IllegalStateException("away");
        }
        return times;
    }

    @Test
    void nothingIsAskedBeforeSomebodyLooks() {
        assertThat(asked).hasValue(0);
    }

    @Test
    void oneAnswerServesForSomeSeconds() {
        assertThat(reading.number(Integer::doubleValue)).isEqualTo(1);
        clock.advance(Duration.ofMillis(4_999));
        assertThat(reading.number(Integer::doubleValue)).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(reading.number(Integer::doubleValue)).isEqualTo(2);
    }

    @Test
    void aStoreThatIsAwayIsAskedAsSeldomAndTheNumberIsNone() {
        away.set(true);
        assertThat(reading.number(Integer::doubleValue)).isNaN();
        assertThat(reading.get()).isEmpty();
        assertThat(asked).hasValue(1);
        away.set(false);
        clock.advance(Duration.ofSeconds(5));
        assertThat(reading.get()).contains(2);
    }

    @Test
    void whatWasReadBeforeTheStoreWentAwayDoesNotLookNew() {
        reading.get();
        away.set(true);
        clock.advance(Duration.ofSeconds(5));
        assertThat(reading.get()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepAReadingForEver() {
        reading.get();
        clock.advance(Duration.ofDays(-1));
        assertThat(reading.get()).contains(2);
    }
}
