package com.aurastream.gateway.document;

import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/** Which stores the gateway does not ask because they did not answer. */
public final class StoreMeters implements MeterBinder {

    private final List<StoreGuard> guards;

    /** Tells of these guards' stores. */
    public StoreMeters(List<StoreGuard> guards) {
        this.guards = List.copyOf(guards);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        guards.forEach(
                guard -> FleetMetrics.STORE_BREAKER_OPEN.gauge(meters, () -> guard.open() ? 1 : 0, guard.store()));
    }
}
