package com.aurastream.simulator.youtube;

import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.gate.Admission;
import com.aurastream.simulator.gate.Gate;
import com.aurastream.simulator.gate.GoogleKeys;
import com.aurastream.simulator.ledger.Bucket;
import com.aurastream.simulator.ledger.Charge;
import com.aurastream.simulator.ledger.DailyQuota;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * YouTube's entrance: an API key, and three buckets per Pacific day. Every call costs one unit, however it ends; a call that the
 * quota refuses costs nothing more.
 */
public final class YouTubeGate implements Gate {

    static final String ROOT = "/youtube/v3/";
    private static final int COST = 1;

    private final DailyQuota quota;
    private final GoogleKeys keys;
    private final Clock clock;

    /** With the quota and the keys that are refused. */
    public YouTubeGate(DailyQuota quota, List<String> rejectedKeys, Clock clock) {
        this.quota = quota;
        this.keys = new GoogleKeys(rejectedKeys);
        this.clock = clock;
    }

    @Override
    public Source source() {
        return Source.YOUTUBE;
    }

    @Override
    public boolean guards(String path) {
        return path.startsWith(ROOT);
    }

    @Override
    public Admission admit(HttpServletRequest request, HttpServletResponse response, Optional<FaultKind> fault) {
        String endpoint = request.getRequestURI().substring(ROOT.length());
        Optional<String> key = GoogleKeys.of(request);
        String client = GoogleKeys.client(key);
        Optional<YouTubeError> stranger = stranger(key);
        if (stranger.isPresent()) {
            Charge free = new Charge(Source.YOUTUBE, client, endpoint, Bucket.FREE, 0);
            return Admission.refused(free, stranger.get().answer());
        }
        return charge(key.orElseThrow(), new Charge(Source.YOUTUBE, client, endpoint, bucket(endpoint), COST), fault);
    }

    private Admission charge(String key, Charge charge, Optional<FaultKind> fault) {
        boolean exhausted = fault.filter(f -> f == FaultKind.QUOTA_EXHAUSTED).isPresent()
                || !quota.spend(key, charge.bucket(), COST, clock.instant());
        if (exhausted) {
            Charge nothing = new Charge(charge.source(), charge.client(), charge.endpoint(), charge.bucket(), 0);
            return Admission.refused(nothing, YouTubeError.quotaExceeded().answer());
        }
        return fault.flatMap(YouTubeGate::played)
                .map(error -> Admission.refused(charge, error.answer()))
                .orElseGet(() -> Admission.granted(charge));
    }

    private Optional<YouTubeError> stranger(Optional<String> key) {
        if (key.isEmpty()) {
            return Optional.of(YouTubeError.of(
                    403,
                    "global",
                    "forbidden",
                    "Method doesn't allow unregistered callers (callers without established identity)."
                            + " Please use API Key or other form of API consumer identity to call this API."));
        }
        return keys.rejects(key.get())
                ? Optional.of(YouTubeError.of(400, "usageLimits", "keyInvalid", "Bad Request"))
                : Optional.empty();
    }

    private static Optional<YouTubeError> played(FaultKind fault) {
        return switch (fault) {
            case UNAUTHORIZED -> Optional.of(YouTubeError.of(401, "global", "authError", "Invalid Credentials"));
            case THROTTLED ->
                Optional.of(YouTubeError.of(
                        429, "usageLimits", "rateLimitExceeded", "Too many requests have recently been made."));
            case SERVER_ERROR -> Optional.of(YouTubeError.of(503, "global", "backendError", "Backend Error"));
            default -> Optional.empty();
        };
    }

    private static Bucket bucket(String endpoint) {
        return switch (endpoint) {
            case "search" -> Bucket.SEARCH;
            case "videos:batchGetStats" -> Bucket.BATCH_STATISTICS;
            default -> Bucket.GENERAL;
        };
    }
}
