package com.aurastream.gateway.analytics;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.cache.EventStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

/** Takes the events of a request in: reads and checks them one by one, and puts the sound ones into the stream together. */
public final class EventIntake {

    private static final String WHAT =
            "events wait there for PostgreSQL. Whether these were taken is not known: send them"
                    + " again under the same ids, for a repeated id counts once";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration RETRY_FULL = Duration.ofSeconds(30);

    private final EventStream stream;
    private final StoreGuard guard;
    private final IntakeSettings settings;
    private final BodyMemory memory;
    private final IntakeMeters meters;
    private final Clock clock;

    /** Puts events into this stream, which the guard asks for. */
    public EventIntake(
            EventStream stream, StoreGuard guard, IntakeSettings settings, IntakeMeters meters, Clock clock) {
        this.stream = stream;
        this.guard = guard;
        this.settings = settings;
        this.memory = new BodyMemory(settings.memory(), PATIENCE);
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Takes in the events of a body.
     *
     * @param announced the bytes that the body is said to have; negative when nothing is said
     * @throws ProblemException when the body is too large or is no list of events, and when the stream cannot take them
     */
    CheckedEvents take(String creator, InputStream body, long announced) {
        long most = settings.maxBody().toBytes();
        if (announced > most) {
            throw BoundedBody.tooLarge(most);
        }
        try (BoundedBody bounded = new BoundedBody(body, settings.maxBody(), memory)) {
            EventRules rules = new EventRules(clock.instant(), settings.maxAge(), settings.maxAhead());
            CheckedEvents events = EventsBody.read(bounded, rules, creator);
            append(events);
            meters.taken(events);
            return events;
        }
    }

    private void append(CheckedEvents events) {
        if (!isAppended(events)) {
            meters.refused(IntakeMeters.Refusal.FULL, events);
            throw full();
        }
    }

    private boolean isAppended(CheckedEvents events) {
        try {
            return guard.require(
                    () -> stream.append(events.accepted(), events.rejected().size(), settings.streamLimit()), WHAT);
        } catch (ProblemException e) {
            meters.refused(IntakeMeters.Refusal.REDIS, events);
            throw e;
        }
    }

    private ProblemException full() {
        return ProblemException.unavailable(
                "the stream of events is full: " + settings.streamLimit()
                        + " may wait for PostgreSQL, or as many as Redis has memory for. None of these were taken; send"
                        + " them again later",
                RETRY_FULL);
    }
}
