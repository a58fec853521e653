package com.aurastream.intel.source.twitch;

import com.aurastream.intel.source.SourceCalls;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceFailures;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls to Helix: points before the call, token with it, one new token after a 401, and the four kinds of error. */
final class HelixClient {

    private static final Duration BUCKET_PERIOD = Duration.ofMinutes(1);
    private static final int LONGEST_MESSAGE = 200;

    private final TwitchHttp helix;
    private final AppAccessToken token;
    private final TwitchAccess access;
    private final PointsBudget points;
    private final SourceCalls calls;
    private final Supplier<PointsWait> waits;
    private final Clock clock;

    /**
     * A client on the given parts.
     *
     * @param waits gives each call its own account of waiting
     */
    HelixClient(
            TwitchHttp helix,
            AppAccessToken token,
            TwitchAccess access,
            PointsBudget points,
            SourceCalls calls,
            Supplier<PointsWait> waits,
            Clock clock) {
        this.helix = helix;
        this.token = token;
        this.access = access;
        this.points = points;
        this.calls = calls;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * The body of an endpoint's answer.
     *
     * @param endpoint path below the root, such as {@code streams}
     * @throws SourceException.Throttled when points were scarce for longer than may be waited
     */
    JsonNode get(String endpoint, Map<String, List<String>> query) {
        PointsWait wait = waits.get();
        while (true) {
            points.scarceUntil(clock.instant()).ifPresent(until -> waitForPoints(wait, until, endpoint, null));
            try {
                return calls.call(endpoint, () -> authorized(endpoint, query));
            } catch (SourceException.Throttled e) {
                Instant until = e.until().orElseGet(() -> clock.instant().plus(BUCKET_PERIOD));
                waitForPoints(wait, until, endpoint, e);
            }
        }
    }

    /** Points spent since the start. */
    long pointsSpent() {
        return points.spent();
    }

    private void waitForPoints(
            PointsWait wait, Instant until, String endpoint, SourceException.@Nullable Throttled cause) {
        wait.until(until, endpoint, cause);
        points.forget();
    }

    private JsonNode authorized(String endpoint, Map<String, List<String>> query) {
        String bearer = token.value();
        HttpAnswer answer = send(endpoint, query, bearer);
        if (answer.status() == 401) {
            token.reject(bearer);
            bearer = token.value();
            answer = send(endpoint, query, bearer);
        }
        if (!answer.ok()) {
            throw failure(endpoint, answer, bearer);
        }
        return answer.body();
    }

    private HttpAnswer send(String endpoint, Map<String, List<String>> query, String bearer) {
        points.spend();
        HttpAnswer answer = helix.get(
                "/" + endpoint, query, Map.of("Authorization", "Bearer " + bearer, "Client-Id", access.clientId()));
        points.learn(answer.headers());
        return answer;
    }

    private SourceException failure(String endpoint, HttpAnswer answer, String bearer) {
        boolean refused = answer.status() == 401 || answer.status() == 403;
        String advice = refused ? "; check TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET" : "";
        return SourceFailures.status(
                HelixJson.SOURCE,
                endpoint,
                answer.status(),
                said(answer, bearer) + advice,
                PointsBudget.reset(answer.headers()).orElse(null),
                null);
    }

    /** What Twitch said about the failure, short and without our secrets, should it have repeated them. */
    private String said(HttpAnswer answer, String bearer) {
        String message = answer.body().path("message").asText("no message");
        String clean = message.replace(bearer, "…").replace(access.clientSecret(), "…");
        return clean.length() <= LONGEST_MESSAGE ? clean : clean.substring(0, LONGEST_MESSAGE) + "…";
    }
}
