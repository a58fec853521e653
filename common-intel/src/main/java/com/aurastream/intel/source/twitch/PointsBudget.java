package com.aurastream.intel.source.twitch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What Helix says is left of the client id's points, which all processes with that client id share. The headers are
 * {@code Ratelimit-Remaining} (points) and {@code Ratelimit-Reset} (the instant, in seconds since the epoch, at which the
 * bucket is full again).
 */
final class PointsBudget {

    private static final String REMAINING = "Ratelimit-Remaining";
    private static final String RESET = "Ratelimit-Reset";

    private final int reserve;
    private final AtomicLong spent = new AtomicLong();
    private @Nullable Instant scarceUntil;

    /**
     * A budget of which nothing is known yet.
     *
     * @param reserve points that are left to other users of the client id
     */
    PointsBudget(int reserve) {
        this.reserve = reserve;
    }

    /** Counts one call. */
    void spend() {
        spent.incrementAndGet();
    }

    long spent() {
        return spent.get();
    }

    /** Learns from an answer's headers. */
    synchronized void learn(HttpHeaders headers) {
        Optional<Long> remaining = number(headers, REMAINING);
        if (remaining.isPresent()) {
            boolean scarce = remaining.get() <= reserve;
            scarceUntil = scarce ? reset(headers).orElse(null) : null;
        }
    }

    /** Until when no call should be made; absent while there are points enough. */
    synchronized Optional<Instant> scarceUntil(Instant now) {
        return Optional.ofNullable(scarceUntil).filter(now::isBefore);
    }

    /** Forgets what was known, because the reset instant was waited for. */
    synchronized void forget() {
        scarceUntil = null;
    }

    /** The reset instant of an answer. */
    static Optional<Instant> reset(HttpHeaders headers) {
        return number(headers, RESET).flatMap(PointsBudget::instant);
    }

    private static Optional<Instant> instant(long epochSecond) {
        try {
            return Optional.of(Instant.ofEpochSecond(epochSecond));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).map(String::strip).flatMap(PointsBudget::parse);
    }

    private static Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
