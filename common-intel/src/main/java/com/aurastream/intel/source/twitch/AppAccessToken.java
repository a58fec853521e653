package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application's access token (OAuth client credentials), kept in memory only. It is requested when there is none or it
 * is about to expire, and validated when it is new and then hourly, as Twitch demands. Whoever asks meanwhile waits for
 * that one request.
 */
final class AppAccessToken {

    private static final Logger LOG = LoggerFactory.getLogger(AppAccessToken.class);
    private static final Duration EXPIRY_MARGIN = Duration.ofMinutes(1);
    private static final Duration VALIDATION_PAUSE = Duration.ofMinutes(1);

    private final TwitchHttp auth;
    private final TwitchAccess access;
    private final Duration validateEvery;
    private final Clock clock;
    private @Nullable Token token;

    /** A token that is not requested before it is needed. */
    AppAccessToken(TwitchHttp auth, TwitchAccess access, Duration validateEvery, Clock clock) {
        this.auth = auth;
        this.access = access;
        this.validateEvery = validateEvery;
        this.clock = clock;
    }

    /**
     * A token that Twitch accepted within the last hour.
     *
     * @throws SourceException.Unauthorized when the client id or secret is refused
     */
    synchronized String value() {
        Instant now = clock.instant();
        Token current = token;
        if (current == null || !now.isBefore(current.expiresAt.minus(EXPIRY_MARGIN))) {
            current = validated(requested(now), now);
        } else if (!now.isBefore(current.validateAt)) {
            current = revalidated(current, now);
        }
        token = current;
        return current.value;
    }

    /** Drops a token that Helix refused, unless another caller has replaced it already. */
    synchronized void reject(String refused) {
        if (token != null && token.value.equals(refused)) {
            token = null;
        }
    }

    private Token requested(Instant now) {
        HttpAnswer answer = auth.post(
                "/token",
                Map.of(
                        "client_id", access.clientId(),
                        "client_secret", access.clientSecret(),
                        "grant_type", "client_credentials"));
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            throw refused("Twitch refused the application with status " + answer.status());
        }
        requireOk("oauth2/token", answer);
        String value = answer.body().path("access_token").asText();
        if (value.isEmpty()) {
            throw new SourceException.Malformed(HelixJson.SOURCE, "oauth2/token answered without access_token", null);
        }
        return new Token(value, expiry(answer, now), now);
    }

    private Token validated(Token fresh, Instant now) {
        HttpAnswer answer = validation(fresh);
        if (answer.status() == 401) {
            throw refused("Twitch refused the token that it had just issued");
        }
        requireOk("oauth2/validate", answer);
        return new Token(fresh.value, fresh.expiresAt, now.plus(validateEvery));
    }

    private Token revalidated(Token current, Instant now) {
        try {
            HttpAnswer answer = validation(current);
            if (answer.status() == 401) {
                LOG.info("Twitch no longer accepts the access token; a new one is requested");
                return validated(requested(now), now);
            }
            requireOk("oauth2/validate", answer);
            return new Token(current.value, expiry(answer, now), now.plus(validateEvery));
        } catch (SourceException.Unavailable | SourceException.Throttled e) {
            LOG.warn("The Twitch access token could not be validated and is used on: {}", e.getMessage());
            return new Token(current.value, current.expiresAt, now.plus(VALIDATION_PAUSE));
        }
    }

    private HttpAnswer validation(Token candidate) {
        return auth.get("/validate", Map.of(), Map.of("Authorization", "OAuth " + candidate.value));
    }

    /** A lifetime that is not told counts as none known to end before the next validation. */
    private Instant expiry(HttpAnswer answer, Instant now) {
        long seconds = answer.body().path("expires_in").asLong();
        return seconds > 0 ? now.plusSeconds(seconds) : now.plus(validateEvery).plus(EXPIRY_MARGIN);
    }

    private static void requireOk(String operation, HttpAnswer answer) {
        if (!answer.ok()) {
            throw SourceFailures.status(
                    HelixJson.SOURCE,
                    operation,
                    answer.status(),
                    "no token",
                    PointsBudget.reset(answer.headers()).orElse(null),
                    null);
        }
    }

    private static SourceException refused(String reason) {
        return new SourceException.Unauthorized(
                HelixJson.SOURCE, reason + "; check TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET", null);
    }

    private static final class Token {

        private final String value;
        private final Instant expiresAt;
        private final Instant validateAt;

        Token(String value, Instant expiresAt, Instant validateAt) {
            this.value = value;
            this.expiresAt = expiresAt;
            this.validateAt = validateAt;
        }
    }
}
