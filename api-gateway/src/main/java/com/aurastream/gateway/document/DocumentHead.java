package com.aurastream.gateway.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What the gateway has to know of a document in order to serve it. Read from the envelope without reading the payload.
 *
 * @param kind name of the kind
 * @param origin lower-case origin
 * @param generatedAt when it was made
 * @param freshUntil until when it counts as fresh
 * @param status lower-case status
 */
public record DocumentHead(String kind, String origin, Instant generatedAt, Instant freshUntil, String status) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MEMBERS = 5;

    /**
     * The head of a stored document.
     *
     * @throws IllegalArgumentException when the text is not a document
     */
    static DocumentHead of(String json) {
        Map<String, String> members = members(json);
        try {
            return new DocumentHead(
                    required(members, "kind"),
                    required(members, "origin"),
                    Instant.parse(required(members, "generatedAt")),
                    Instant.parse(required(members, "freshUntil")),
                    required(members, "status"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a document: a time in its envelope is not ISO-8601", e);
        }
    }

    private static Map<String, String> members(String json) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a document: not a JSON object");
            }
            while (members.size() < MEMBERS && parser.nextToken() == JsonToken.FIELD_NAME) {
                readMember(parser, members);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a document: not JSON", e);
        }
        return members;
    }

    private static void readMember(JsonParser parser, Map<String, String> members) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
            case "kind", "origin", "generatedAt", "freshUntil", "status" -> {
                if (value == JsonToken.VALUE_STRING) {
                    members.put(name, parser.getText());
                }
            }
            default -> parser.skipChildren();
        }
    }

    private static String required(Map<String, String> members, String name) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not a document: its envelope has no '" + name + "'");
        }
        return value;
    }
}
