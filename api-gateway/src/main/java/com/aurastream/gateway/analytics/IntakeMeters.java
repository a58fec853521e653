package com.aurastream.gateway.analytics;

import com.aurastream.gateway.analytics.CheckedEvents.Rejected;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.intel.cache.EventStream;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * What the metrics say of events: {@code aurastream.events.accepted}, {@code .rejected} by reason, {@code .refused} by cause,
 * and {@code .waiting}, the length of the stream.
 */
public final class IntakeMeters {

    private final MeterRegistry meters;
    private final Counter accepted;

    /** Counts here, and asks the stream for its length whenever the metrics are read; it is not a number while Redis is away. */
    public IntakeMeters(MeterRegistry meters, EventStream stream, StoreGuard guard) {
        this.meters = meters;
        this.accepted = Counter.builder("aurastream.events.accepted")
                .description("events put into the stream")
                .register(meters);
        Gauge.builder("aurastream.events.waiting", () -> waiting(stream, guard))
                .description("entries of the stream")
                .strongReference(true)
                .register(meters);
    }

    /** Why the events of a sound request were not taken; such events count as neither accepted nor rejected. */
    enum Refusal {
        /** The stream or Redis is full. */
        FULL,
        /** Redis does not answer. */
        REDIS
    }

    void taken(CheckedEvents events) {
        accepted.increment(events.accepted().size());
        events.rejected().forEach(this::rejected);
    }

    void refused(Refusal cause, CheckedEvents events) {
        meters.counter("aurastream.events.refused", "cause", cause.name().toLowerCase(Locale.ROOT))
                .increment(events.accepted().size() + events.rejected().size());
    }

    private void rejected(Rejected event) {
        meters.counter(
                        "aurastream.events.rejected",
                        "reason",
                        event.fault().reason().toString())
                .increment();
    }

    private static double waiting(EventStream stream, StoreGuard guard) {
        try {
            return guard.ask(() -> stream.counts().length());
        } catch (StoreUnreachableException e) {
            return Double.NaN;
        }
    }
}
