package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventConservation;
import com.aurastream.intel.event.Conservation;
import com.aurastream.intel.metric.FleetMetrics;
import com.aurastream.intel.metric.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Where the events are. All of it comes from one account, which is drawn up when somebody looks, at most every few seconds. */
final class ConservationGauges implements MeterBinder {

    private static final Duration HOLDS = Duration.ofSeconds(5);
    private static final Map<String, ToDoubleFunction<Conservation>> PLACES = Map.of(
            "received", Conservation::received,
            "stored", Conservation::stored,
            "repeated", Conservation::repeated,
            "pending", Conservation::pending,
            "rejected", Conservation::rejected,
            "dead_lettered", Conservation::deadLettered);

    private final Reading<Conservation> account;

    ConservationGauges(EventConservation conservation, Clock clock) {
        this.account = new Reading<>("where the events are", conservation::now, HOLDS, clock);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        PLACES.forEach((place, part) -> FleetMetrics.ANALYTICS_EVENTS.gauge(meters, () -> account.number(part), place));
        FleetMetrics.ANALYTICS_UNACCOUNTED.gauge(meters, () -> account.number(Conservation::unaccounted));
    }
}
