package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.event.Conservation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the events are, as {@code aurastream.analytics.events} by {@code place}, and {@code aurastream.analytics.unaccounted}. All of
 * them come from one account, which is drawn up when somebody looks, at most every few seconds. Not a number while it cannot be.
 */
final class ConservationGauges implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(ConservationGauges.class);
    private static final Duration AGE = Duration.ofSeconds(5);
    private static final Map<String, ToLongFunction<Conservation>> PLACES = Map.of(
            "received", Conservation::received,
            "stored", Conservation::stored,
            "repeated", Conservation::repeated,
            "pending", Conservation::pending,
            "rejected", Conservation::rejected,
            "dead_lettered", Conservation::deadLettered);

    private final EventConservation conservation;
    private final Clock clock;
    private Instant drawnUp = Instant.MIN;
    private Optional<Conservation> account = Optional.empty();

    ConservationGauges(EventConservation conservation, Clock clock) {
        this.conservation = conservation;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        PLACES.forEach((place, value) -> Gauge.builder("aurastream.analytics.events", () -> read(value))
                .description("events by where they are; received is the sum of the others and of those unaccounted for")
                .tag("place", place)
                .register(meters));
        Gauge.builder("aurastream.analytics.unaccounted", () -> read(Conservation::unaccounted))
                .description("received events that are nowhere")
                .register(meters);
    }

    private double read(ToLongFunction<Conservation> value) {
        return account().map(found -> (double) value.applyAsLong(found)).orElse(Double.NaN);
    }

    private synchronized Optional<Conservation> account() {
        Instant now = clock.instant();
        if (now.isBefore(drawnUp) || !now.isBefore(drawnUp.plus(AGE))) {
            account = drawUp();
            drawnUp = now;
        }
        return account;
    }

    private Optional<Conservation> drawUp() {
        try {
            return Optional.of(conservation.now());
        } catch (RuntimeException e) {
            log.warn("Where the events are cannot be found out: {}", e.toString());
            return Optional.empty();
        }
    }
}
