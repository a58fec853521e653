package com.aurastream.compose.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a service answered.
 *
 * @param status the status code
 * @param mediaType without parameters, in lower case; empty where none is said
 * @param body its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Answer(int status, String mediaType, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;

    static Answer of(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(), type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT), response.body());
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node where it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Status and the beginning of the body. */
    @Override
    public String toString() {
        String text = text();
        return status + " " + mediaType + " " + text.substring(0, Math.min(SHOWN, text.length()));
    }
}
