package com.aurastream.coachcleanup;

import com.aurastream.intel.cache.CoachSessionIndex;
import io.micrometer.core.instrument.Gauge;
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
        Gauge.builder("aurastream.coach.sessions", sessions, AtomicLong::doubleValue)
                .description("coach sessions in Redis after the last run")
                .register(meters);
    }

    void count(Swept swept) {
        cleared("idle", swept.idle());
        cleared("ended", swept.ended());
        cleared("lost", swept.lost());
        sessions.set(index.size());
    }

    private void cleared(String how, long number) {
        meters.counter("aurastream.coach.cleared", "how", how).increment((double) number);
    }
}
