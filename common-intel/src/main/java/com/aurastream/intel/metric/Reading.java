package com.aurastream.intel.metric;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What several gauges are read from: asked of its store when somebody looks, and not again for some seconds, however many gauges and
 * readers of metrics there are. While the store does not answer, it is asked as seldom, and the gauges are not a number.
 *
 * @param <T> what is read
 */
public final class Reading<T> {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private final String what;
    private final Supplier<T> source;
    private final Duration holdsFor;
    private final Clock clock;
    private Instant readAt = Instant.MIN;
    private Optional<T> value = Optional.empty();

    /**
     * Nothing is read yet.
     *
     * @param what what it is, for the log
     * @param source reads it; throws while it cannot
     * @param holdsFor how long a reading, or a failure to read, serves
     */
    public Reading(String what, Supplier<T> source, Duration holdsFor, Clock clock) {
        this.what = what;
        this.source = source;
        this.holdsFor = holdsFor;
        this.clock = clock;
    }

    /** The reading, made now or some seconds ago; empty while it cannot be made. */
    public synchronized Optional<T> get() {
        Instant now = clock.instant();
        // a clock that was set back makes a reading old too
        if (now.isBefore(readAt) || !now.isBefore(holdsUntil())) {
            value = read();
            readAt = now;
        }
        return value;
    }

    /** A number of the reading; not a number while there is none. */
    public double number(ToDoubleFunction<T> part) {
        return get().map(part::applyAsDouble).orElse(Double.NaN);
    }

    private Instant holdsUntil() {
        return readAt.equals(Instant.MIN) ? Instant.MIN : readAt.plus(holdsFor);
    }

    private Optional<T> read() {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException e) {
            log.warn("{} cannot be read for metrics: {}", what, e.toString());
            return Optional.empty();
        }
    }
}
