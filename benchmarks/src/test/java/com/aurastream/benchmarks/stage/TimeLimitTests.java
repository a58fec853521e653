package com.aurastream.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.benchmarks.process.RefusedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTests {

    @Test
    void workThatEndsInTimeIsHandedOutAndItsFailureToo() throws Exception {
        TimeLimit limit = new TimeLimit(Duration.ofMinutes(1));

        assertThat(limit.within(() -> 42)).isEqualTo(42);
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }

    @Test
    void workThatTakesTooLongIsInterruptedAndCleansUpBeforeItsCallerGoesOn() throws Exception {
        CountDownLatch cleaned = new CountDownLatch(1);

        assertThatThrownBy(() -> new TimeLimit(Duration.ofMillis(20)).within(() -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                    } finally {
                        cleaned.countDown();
                    }
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--time-limit");
        assertThat(cleaned.getCount()).isZero();
    }
}
