package com.aurastream.simulator.gemini;

import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import com.aurastream.simulator.gate.Admission;
import com.aurastream.simulator.gate.Gate;
import com.aurastream.simulator.gate.GoogleKeys;
import com.aurastream.simulator.ledger.Bucket;
import com.aurastream.simulator.ledger.Charge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** Gemini's entrance: an API key. Every call that gets past it counts, however it ends. */
public final class GeminiGate implements Gate {

    static final String ROOT = "/v1beta/";
    private static final int RETRY_SECONDS = 30;

    private final GoogleKeys keys;

    /** With the keys that are refused. */
    public GeminiGate(List<String> rejectedKeys) {
        this.keys = new GoogleKeys(rejectedKeys);
    }

    @Override
    public Source source() {
        return Source.GEMINI;
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
        Optional<GeminiError> stranger = stranger(key);
        if (stranger.isPresent()) {
            Charge free = new Charge(Source.GEMINI, client, endpoint, Bucket.FREE, 0);
            return Admission.refused(free, stranger.get().answer());
        }
        Charge charge = new Charge(Source.GEMINI, client, endpoint, bucket(endpoint), 1);
        return fault.flatMap(GeminiGate::played)
                .map(error -> Admission.refused(charge, error.answer()))
                .orElseGet(() -> Admission.granted(charge));
    }

    private static Bucket bucket(String endpoint) {
        return endpoint.contains("-image") ? Bucket.GEMINI_IMAGES : Bucket.GEMINI;
    }

    private Optional<GeminiError> stranger(Optional<String> key) {
        if (key.isEmpty()) {
            return Optional.of(GeminiError.unregistered());
        }
        return keys.rejects(key.get()) ? Optional.of(GeminiError.invalidKey()) : Optional.empty();
    }

    private static Optional<GeminiError> played(FaultKind fault) {
        return switch (fault) {
            case UNAUTHORIZED -> Optional.of(GeminiError.unauthenticated());
            case THROTTLED ->
                Optional.of(GeminiError.exhausted("GenerateRequestsPerMinutePerProjectPerModel", RETRY_SECONDS));
            case QUOTA_EXHAUSTED ->
                Optional.of(GeminiError.exhausted("GenerateRequestsPerDayPerProjectPerModel", RETRY_SECONDS));
            case SERVER_ERROR -> Optional.of(GeminiError.overloaded());
            default -> Optional.empty();
        };
    }
}
