package com.aurastream.simulator.twitch;

import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.gate.Admission;
import com.aurastream.simulator.gate.Gate;
import com.aurastream.simulator.ledger.Bucket;
import com.aurastream.simulator.ledger.Charge;
import com.aurastream.simulator.ledger.PointBucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Twitch's entrance: a token and its client id, and one Helix point per call. The token endpoint is free and open to all. */
public final class TwitchGate implements Gate {

    static final String HELIX = "/helix/";
    static final String OAUTH = "/oauth2/";
    private static final String CLIENT_ID = "Client-Id";

    private final Tokens tokens;
    private final PointBucket points;
    private final Clock clock;

    /** With the tokens given out and the points of every client. */
    public TwitchGate(Tokens tokens, PointBucket points, Clock clock) {
        this.tokens = tokens;
        this.points = points;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return Source.TWITCH;
    }

    @Override
    public boolean guards(String path) {
        return path.startsWith(HELIX) || path.startsWith(OAUTH);
    }

    @Override
    public Admission admit(HttpServletRequest request, HttpServletResponse response, Optional<FaultKind> fault) {
        String endpoint = request.getRequestURI().substring(1);
        return request.getRequestURI().startsWith(HELIX)
                ? helix(request, response, endpoint, fault)
                : oauth(request, endpoint, fault);
    }

    private Admission oauth(HttpServletRequest request, String endpoint, Optional<FaultKind> fault) {
        String client = Optional.ofNullable(request.getParameter("client_id"))
                .or(() -> Optional.ofNullable(request.getHeader("Authorization"))
                        .flatMap(header -> tokens.valid(header, clock.instant()))
                        .map(Tokens.Token::clientId))
                .orElse("-");
        Charge charge = new Charge(Source.TWITCH, client, endpoint, Bucket.FREE, 0);
        return fault.flatMap(kind -> played(kind, false))
                .map(error -> Admission.refused(charge, error.answer()))
                .orElseGet(() -> Admission.granted(charge));
    }

    private Admission helix(
            HttpServletRequest request, HttpServletResponse response, String endpoint, Optional<FaultKind> fault) {
        String client = Optional.ofNullable(request.getHeader(CLIENT_ID)).orElse("");
        Optional<HelixError> stranger = stranger(request, client);
        if (stranger.isPresent()) {
            Charge free = new Charge(Source.TWITCH, client.isEmpty() ? "-" : client, endpoint, Bucket.FREE, 0);
            return Admission.refused(free, stranger.get().answer());
        }
        PointBucket.Taken taken = points(client, fault);
        response.setHeader("Ratelimit-Limit", Integer.toString(taken.limit()));
        response.setHeader("Ratelimit-Remaining", Integer.toString(taken.remaining()));
        response.setHeader("Ratelimit-Reset", Long.toString(taken.reset()));
        Charge charge = new Charge(Source.TWITCH, client, endpoint, Bucket.HELIX, taken.allowed() ? 1 : 0);
        Optional<HelixError> refusal = taken.allowed()
                ? fault.flatMap(kind -> played(kind, true))
                : Optional.of(HelixError.helix(429, "Request limit exceeded"));
        return refusal.map(error -> Admission.refused(charge, error.answer()))
                .orElseGet(() -> Admission.granted(charge));
    }

    private PointBucket.Taken points(String client, Optional<FaultKind> fault) {
        boolean exhausted = fault.filter(f -> f == FaultKind.QUOTA_EXHAUSTED || f == FaultKind.THROTTLED)
                .isPresent();
        return exhausted ? points.empty(clock.instant()) : points.take(client, clock.instant());
    }

    private Optional<HelixError> stranger(HttpServletRequest request, String client) {
        if (client.isBlank()) {
            return Optional.of(HelixError.helix(401, "Client ID is missing"));
        }
        String header = request.getHeader("Authorization");
        if (header == null || header.isBlank()) {
            return Optional.of(HelixError.helix(401, "OAuth token is missing"));
        }
        Instant now = clock.instant();
        Optional<Tokens.Token> token = tokens.valid(header, now);
        if (token.isEmpty()) {
            return Optional.of(HelixError.helix(401, "Invalid OAuth token"));
        }
        return token.get().clientId().equals(client)
                ? Optional.empty()
                : Optional.of(HelixError.helix(401, "Client ID and OAuth token do not match"));
    }

    private static Optional<HelixError> played(FaultKind fault, boolean helix) {
        return switch (fault) {
            case UNAUTHORIZED ->
                Optional.of(new HelixError(401, helix ? "Invalid OAuth token" : "invalid access token", helix));
            case SERVER_ERROR -> Optional.of(new HelixError(503, "", helix));
            case THROTTLED, QUOTA_EXHAUSTED -> Optional.of(new HelixError(429, "Request limit exceeded", helix));
            default -> Optional.empty();
        };
    }
}
