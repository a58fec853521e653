package com.aurastream.simulator.gemini;

import com.aurastream.simulator.gate.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error as Google's newer APIs write it.
 *
 * @param code HTTP status
 * @param status its name among gRPC's codes
 * @param message what a person reads
 * @param details what a program looks at
 */
record GeminiError(int code, String status, String message, List<Map<String, Object>> details) {

    private static final String SERVICE = "generativelanguage.googleapis.com";
    private static final String TYPE = "@type";
    private static final String RPC = "type.googleapis.com/google.rpc.";

    static GeminiError invalid(String message) {
        return new GeminiError(400, "INVALID_ARGUMENT", message, List.of());
    }

    static GeminiError invalidKey() {
        String message = "API key not valid. Please pass a valid API key.";
        return new GeminiError(
                400,
                "INVALID_ARGUMENT",
                message,
                List.of(
                        detail(
                                "ErrorInfo",
                                Map.of(
                                        "reason",
                                        "API_KEY_INVALID",
                                        "domain",
                                        "googleapis.com",
                                        "metadata",
                                        Map.of("service", SERVICE))),
                        detail("LocalizedMessage", Map.of("locale", "en-US", "message", message))));
    }

    static GeminiError unregistered() {
        return new GeminiError(
                403,
                "PERMISSION_DENIED",
                "Method doesn't allow unregistered callers (callers without established identity)."
                        + " Please use API Key or other form of API consumer identity to call this API.",
                List.of());
    }

    static GeminiError unauthenticated() {
        return new GeminiError(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials.",
                List.of(detail("ErrorInfo", Map.of("reason", "ACCESS_TOKEN_EXPIRED", "domain", "googleapis.com"))));
    }

    static GeminiError unknownModel(String model) {
        String message = "models/" + model + " is not found for API version v1beta, or is not supported for"
                + " generateContent. Call ListModels to see the list of available models and their supported methods.";
        return new GeminiError(404, "NOT_FOUND", message, List.of(detail("DebugInfo", Map.of("detail", message))));
    }

    /**
     * Too many calls.
     *
     * @param quota the quota's id, such as {@code GenerateRequestsPerMinutePerProjectPerModel}
     * @param retrySeconds when the client may ask again
     */
    static GeminiError exhausted(String quota, int retrySeconds) {
        return new GeminiError(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota, please check your plan and billing details. Please retry in "
                        + retrySeconds + "s.",
                List.of(
                        detail(
                                "QuotaFailure",
                                Map.of(
                                        "violations",
                                        List.of(Map.of(
                                                "quotaMetric", SERVICE + "/generate_requests", "quotaId", quota)))),
                        detail("RetryInfo", Map.of("retryDelay", retrySeconds + "s"))));
    }

    static GeminiError overloaded() {
        return new GeminiError(503, "UNAVAILABLE", "The model is overloaded. Please try again later.", List.of());
    }

    private static Map<String, Object> detail(String type, Map<String, Object> fields) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put(TYPE, RPC + type);
        detail.putAll(fields);
        return detail;
    }

    /** The JSON body. */
    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("status", status);
        if (!details.isEmpty()) {
            error.put("details", details);
        }
        return Map.of("error", error);
    }

    Answer answer() {
        return new Answer(code, body());
    }

    /** As an exception, for the controller. */
    Raised raise() {
        return new Raised(this);
    }

    /** Carries an error to where it is answered. */
    static final class Raised extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient GeminiError error;

        Raised(GeminiError error) {
            super(error.message());
            this.error = error;
        }

        GeminiError error() {
            return error;
        }
    }
}
