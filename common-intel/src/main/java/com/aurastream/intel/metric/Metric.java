package com.aurastream.intel.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A metric as the catalogue declares it, and the only way to register one: name, unit, tags and description are always those that are
 * documented.
 *
 * @param name as Micrometer spells it, such as {@code aurastream.job.duration}
 * @param kind what it counts or measures, and how
 * @param unit what a value is in, where it is more than a number
 * @param service the modules that register it, in words
 * @param tags its tags, in the order in which their values are given
 * @param meaning what it says
 */
public record Metric(
        String name, Kind kind, Optional<String> unit, String service, List<MetricTag> tags, String meaning) {

    /** What sort of meter it is. */
    public enum Kind {
        /** Only ever grows while the process lives. */
        COUNTER,
        /** How often something happened, how long it took in all, and the longest of late. */
        TIMER,
        /** A timer that also counts by duration, for quantiles. */
        HISTOGRAM,
        /** A value that is asked for whenever metrics are read; not a number while it cannot be told. */
        GAUGE
    }

    /** Copies the tags. */
    public Metric {
        tags = List.copyOf(tags);
    }

    /**
     * The counter of these tags, registered when it is first asked for.
     *
     * @param values a value for each tag, in their order; from small fixed sets
     * @throws IllegalArgumentException when it is no counter, or has another number of tags
     */
    public Counter counter(MeterRegistry meters, String... values) {
        require(kind == Kind.COUNTER);
        return Counter.builder(name).description(meaning).tags(tagged(values)).register(meters);
    }

    /**
     * The timer of these tags, registered when it is first asked for.
     *
     * @param values a value for each tag, in their order; from small fixed sets
     * @throws IllegalArgumentException when it is no timer, or has another number of tags
     */
    public Timer timer(MeterRegistry meters, String... values) {
        require(kind == Kind.TIMER || kind == Kind.HISTOGRAM);
        return Timer.builder(name)
                .description(meaning)
                .tags(tagged(values))
                .publishPercentileHistogram(kind == Kind.HISTOGRAM)
                .register(meters);
    }

    /**
     * Registers a gauge of these tags.
     *
     * @param value asked whenever metrics are read, so it has to answer at once
     * @param values a value for each tag, in their order; from small fixed sets
     * @throws IllegalArgumentException when it is no gauge, or has another number of tags
     */
    public void gauge(MeterRegistry meters, Supplier<Number> value, String... values) {
        require(kind == Kind.GAUGE);
        Gauge.builder(name, value)
                .description(meaning)
                .baseUnit(unit.orElse(null))
                .tags(tagged(values))
                .register(meters);
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(name + " is declared as " + kind);
        }
    }

    private List<Tag> tagged(String... values) {
        if (values.length != tags.size()) {
            throw new IllegalArgumentException(name + " has the tags "
                    + tags.stream().map(MetricTag::name).toList() + ", and " + values.length + " values were given");
        }
        return IntStream.range(0, values.length)
                .mapToObj(i -> Tag.of(tags.get(i).name(), values[i]))
                .toList();
    }
}
