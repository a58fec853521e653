package com.aurastream.gateway.coach;

import com.aurastream.gateway.access.IdempotencyKey;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.cache.CoachSessions;
import com.aurastream.intel.cache.CoachSessions.Outcome;
import com.aurastream.intel.cache.CoachSessions.Reply;
import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Asks for sessions through the guard of Redis, and turns what cannot be done into problems. */
public final class CoachDesk {

    private static final String WHAT = "only it has coach sessions";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final CoachSessions sessions;
    private final StoreGuard guard;
    private final CoachRules rules;
    private final MeterRegistry meters;

    /** Keeps sessions by these rules. */
    public CoachDesk(CoachSessions sessions, StoreGuard guard, CoachRules rules, MeterRegistry meters) {
        this.sessions = sessions;
        this.guard = guard;
        this.rules = rules;
        this.meters = meters;
    }

    CoachRules rules() {
        return rules;
    }

    CoachSession start(String creator, Optional<String> topic, Instant now) {
        Optional<CoachSession> started = ask(() -> sessions.start(creator, topic, now));
        FleetMetrics.COACH_STARTED
                .counter(meters, started.isPresent() ? "started" : "too_many")
                .increment();
        return started.orElseThrow(() -> tooMany(open(creator, now), now));
    }

    List<CoachSession> open(String creator, Instant now) {
        return ask(() -> sessions.open(creator, now));
    }

    CoachSession find(String creator, String id, Instant now) {
        return known(id)
                .flatMap(known -> ask(() -> sessions.find(creator, known, now)))
                .orElseThrow(this::noSession);
    }

    /** Says it; tells whether that was before. */
    Reply say(String creator, String id, CoachMessage message) {
        Reply reply = known(id)
                .map(known -> ask(() -> sessions.say(creator, known, message)))
                .orElseThrow(this::noSession);
        String outcome = reply.outcome().name().toLowerCase(Locale.ROOT);
        FleetMetrics.COACH_MESSAGES
                .counter(meters, message.role().toString(), outcome)
                .increment();
        if (reply.message().isEmpty()) {
            throw refused(reply.outcome(), message.role());
        }
        return reply;
    }

    void end(String creator, String id, Instant now) {
        if (!known(id)
                .map(known -> ask(() -> sessions.end(creator, known, now)))
                .orElse(false)) {
            throw noSession();
        }
        FleetMetrics.COACH_ENDED.counter(meters).increment();
    }

    private <T> T ask(Supplier<T> question) {
        return guard.require(question, WHAT);
    }

    /** Whether this can be the id of a session at all. */
    private static Optional<String> known(String id) {
        return Optional.of(id).filter(given -> ID.matcher(given).matches());
    }

    private ProblemException refused(Outcome outcome, CoachRole role) {
        return switch (outcome) {
            case DIFFERENT ->
                new ProblemException(
                                ProblemKind.CONFLICT,
                                "something else was said under this " + IdempotencyKey.HEADER + ": take a new key")
                        .with("parameter", IdempotencyKey.HEADER);
            case FULL_OF_TURNS -> full("the " + role + " has said " + rules.turns() + " messages, which is all");
            case FULL_OF_TEXT -> full("its messages may have " + rules.characters() + " characters together");
            default -> noSession();
        };
    }

    private static ProblemException full(String why) {
        return new ProblemException(ProblemKind.CONFLICT, "the session is full: " + why + "; start another");
    }

    private ProblemException noSession() {
        return new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "you have no open session of that id; a session is over when it was ended, or when nothing was"
                                + " said in it for " + words(rules.idleAfter()))
                .with("parameter", "id");
    }

    /** Waiting for the session that is over first is the one way that needs nobody to end one. */
    private ProblemException tooMany(List<CoachSession> open, Instant now) {
        Duration wait = open.stream()
                .map(rules::expiry)
                .min(Instant::compareTo)
                .map(expiry -> Duration.between(now, expiry))
                .orElse(Duration.ZERO);
        return new ProblemException(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "you have " + rules.openSessions() + " open sessions, which is all: end one, or wait until one"
                                + " is over")
                .retryAfter(wait.plusSeconds(1));
    }

    private static String words(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " seconds";
    }
}
