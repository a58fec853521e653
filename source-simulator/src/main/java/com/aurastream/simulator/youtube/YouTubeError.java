package com.aurastream.simulator.youtube;

import com.aurastream.simulator.gate.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An error as Google's APIs write it.
 *
 * @param status HTTP status
 * @param domain where it comes from, for example {@code youtube.quota}
 * @param reason what a program looks at
 * @param message what a person reads
 * @param parameter the query parameter that is to blame
 */
record YouTubeError(int status, String domain, String reason, String message, Optional<String> parameter) {

    private static final String PARAMETER = "youtube.parameter";

    static YouTubeError of(int status, String domain, String reason, String message) {
        return new YouTubeError(status, domain, reason, message, Optional.empty());
    }

    static YouTubeError parameter(String domain, String reason, String message, String parameter) {
        return new YouTubeError(400, domain, reason, message, Optional.of(parameter));
    }

    static YouTubeError invalid(String parameter, String value) {
        return parameter(PARAMETER, "invalidParameter", "Invalid value '" + value + "'.", parameter);
    }

    static YouTubeError noFilter(String message) {
        return parameter(PARAMETER, "missingRequiredParameter", message, "");
    }

    static YouTubeError quotaExceeded() {
        return of(
                403,
                "youtube.quota",
                "quotaExceeded",
                "The request cannot be completed because you have exceeded your"
                        + " <a href=\"/youtube/v3/getting-started#quota\">quota</a>.");
    }

    /** The JSON body. */
    Map<String, Object> body() {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("domain", domain);
        detail.put("reason", reason);
        detail.put("message", message);
        parameter.ifPresent(p -> {
            detail.put("locationType", "parameter");
            detail.put("location", p);
        });
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("errors", List.of(detail));
        error.put("code", status);
        error.put("message", message);
        return Map.of("error", error);
    }

    Answer answer() {
        return new Answer(status, body());
    }

    /** As an exception, for the controllers. */
    Raised raise() {
        return new Raised(this);
    }

    /** Carries an error to where it is answered. */
    static final class Raised extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient YouTubeError error;

        Raised(YouTubeError error) {
            super(error.message());
            this.error = error;
        }

        YouTubeError error() {
            return error;
        }
    }
}
