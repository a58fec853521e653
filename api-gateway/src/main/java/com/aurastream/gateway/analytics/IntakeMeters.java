package com.aurastream.gateway.analytics;

import com.aurastream.gateway.analytics.CheckedEvents.Rejected;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.stream.Stream;

/** What the metrics say of events: those accepted, rejected by reason, refused by cause, and how many wait in the stream. */
public final class IntakeMeters {

    private final MeterRegistry meters;
    private final Counter accepted;

    /** Counts here, and asks the stream for its length whenever the metrics are read; it is not a number while Redis is away. */
    public IntakeMeters(MeterRegistry meters, EventStream stream, StoreGuard guard) {
        this.meters = meters;
        this.accepted = FleetMetrics.EVENTS_ACCEPTED.counter(meters);
        FleetMetrics.EVENTS_WAITING.gauge(meters, () -> waiting(stream, guard));
        // a first refusal is seen as one more only where there was none before
        Stream.of(Refusal.values()).forEach(this::refusals);
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
        refusals(cause).increment(events.accepted().size() + events.rejected().size());
    }

    private Counter refusals(Refusal cause) {
        return FleetMetrics.EVENTS_REFUSED.counter(meters, cause.name().toLowerCase(Locale.ROOT));
    }

    private void rejected(Rejected event) {
        FleetMetrics.EVENTS_REJECTED
                .counter(meters, event.fault().reason().toString())
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
