package com.aurastream.simulator.twitch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** App access tokens that have been given out. */
public final class Tokens {

    /** How long a token is good. */
    static final Duration LIFE = Duration.ofDays(60);

    private final Map<String, Token> given = new HashMap<>();
    private long count;

    /**
     * A token.
     *
     * @param text what the client sends
     * @param clientId whom it was given to
     * @param expiresAt when it ends
     */
    record Token(String text, String clientId, Instant expiresAt) {

        long secondsLeft(Instant now) {
            return Duration.between(now, expiresAt).toSeconds();
        }
    }

    synchronized Token issue(String clientId, Instant now) {
        given.values().removeIf(t -> !t.expiresAt().isAfter(now));
        String name = clientId + ' ' + ++count + ' ' + now;
        String text = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 30);
        Token token = new Token(text, clientId, now.plus(LIFE));
        given.put(text, token);
        return token;
    }

    /** The token in an {@code Authorization} header, absent when it is unknown or has ended. */
    synchronized Optional<Token> valid(String header, Instant now) {
        String text = header.substring(header.indexOf(' ') + 1).trim();
        return Optional.ofNullable(given.get(text)).filter(t -> t.expiresAt().isAfter(now));
    }
}
