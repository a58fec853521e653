package com.aurastream.simulator.twitch;

import com.aurastream.simulator.gate.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An error as Twitch writes it.
 *
 * @param status HTTP status
 * @param message what a person reads
 * @param helix whether it is Helix', which names the status, or the token endpoint's, which does not
 */
record HelixError(int status, String message, boolean helix) {

    static HelixError helix(int status, String message) {
        return new HelixError(status, message, true);
    }

    static HelixError oauth(int status, String message) {
        return new HelixError(status, message, false);
    }

    Map<String, Object> body() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (helix) {
            json.put("error", HttpStatus.valueOf(status).getReasonPhrase());
        }
        json.put("status", status);
        json.put("message", message);
        return json;
    }

    Answer answer() {
        return new Answer(status, body());
    }

    Raised raise() {
        return new Raised(this);
    }

    /** Carries an error to where it is answered. */
    static final class Raised extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient HelixError error;

        Raised(HelixError error) {
            super(error.message());
            this.error = error;
        }

        HelixError error() {
            return error;
        }
    }
}
