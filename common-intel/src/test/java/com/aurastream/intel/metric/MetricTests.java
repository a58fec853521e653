package com.aurastream.intel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.metric.Metric.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetricTests {

    private static final Metric GAUGE = new Metric(
            "aurastream.test.age",
            Kind.GAUGE,
            Optional.of("seconds"),
            "a test",
            List.of(new MetricTag("first", "the one"), new MetricTag("second", "the other")),
            "an age");

    private static final Metric COUNTER =
            new Metric("aurastream.test.seen", Kind.COUNTER, Optional.empty(), "a test", List.of(), "what was seen");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aGaugeHasTheDeclaredNameUnitTagsAndMeaning() {
        GAUGE.gauge(meters, () -> 7, "a", "b");

        Gauge gauge = meters.get("aurastream.test.age")
                .tag("first", "a")
                .tag("second", "b")
                .gauge();
        assertThat(gauge.value()).isEqualTo(7);
        assertThat(gauge.getId().getBaseUnit()).isEqualTo("seconds");
        assertThat(gauge.getId().getDescription()).isEqualTo("an age");
    }

    @Test
    void whatAGaugeAsksIsNotCollectedAsGarbage() {
        register();
        System.gc();
        assertThat(meters.get("aurastream.test.age").gauge().value()).isEqualTo(3);
    }

    private void register() {
        AtomicLong value = new AtomicLong(3);
        GAUGE.gauge(meters, value::get, "a", "b");
    }

    @Test
    void aCounterIsTheSameOneEachTime() {
        COUNTER.counter(meters).increment();
        COUNTER.counter(meters).increment();
        assertThat(meters.get("aurastream.test.seen").counter().count()).isEqualTo(2);
    }

    @Test
    void aValueTooFewOrTooManyIsRefusedAndTheTagsAreNamed() {
        assertThatThrownBy(() -> GAUGE.gauge(meters, () -> 1, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aurastream.test.age has the tags [first, second], and 1 values were given");
        assertThatThrownBy(() -> COUNTER.counter(meters, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherKindThanDeclaredIsRefused() {
        assertThatThrownBy(() -> COUNTER.timer(meters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aurastream.test.seen is declared as COUNTER");
        assertThatThrownBy(() -> COUNTER.gauge(meters, () -> 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GAUGE.counter(meters, "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
