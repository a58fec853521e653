package com.aurastream.coachcleanup;

import com.aurastream.intel.cache.CoachSessionIndex;
import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** How many sessions there are after the last run, and how many were cleared away. */
final class SessionMeters {

    private final CoachSessionIndex index;
    private final MeterRegistry meters;
    private final AtomicLong sessions = new AtomicLong();

    SessionMeters(CoachSessionIndex index, MeterRegistry meters) {
        this.index = index;
        this.meters = meters;
        FleetMetrics.COACH_SESSIONS.gauge(meters, sessions::get);
    }

    void count(Swept swept) {
        cleared("idle", swept.idle());
        cleared("ended", swept.ended());
        cleared("lost", swept.lost());
        sessions.set(index.size());
    }

    private void cleared(String how, long number) {
        FleetMetrics.COACH_CLEARED.counter(meters, how).increment((double) number);
    }
}
