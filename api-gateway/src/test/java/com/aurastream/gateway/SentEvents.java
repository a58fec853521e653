package com.aurastream.gateway;

import java.util.List;
import java.util.stream.IntStream;

/** Bodies of requests that send events; they happened at {@link GatewayUnderTest#NOW}. */
final class SentEvents {

    static final String PATH = "/api/v1/analytics/events";
    static final String JSON = "application/json";

    private SentEvents() {}

    static String body(List<String> events) {
        return "{\"events\": [" + String.join(",", events) + "]}";
    }

    static String sound(String prefix, int count) {
        return body(IntStream.range(0, count).mapToObj(i -> event(prefix + i)).toList());
    }

    static String event(String id) {
        return event(id, "idea_opened", "page", "{\"rank\": 1}");
    }

    static String event(String id, String name, String category, String properties) {
        return """
                {"id": "%s", "name": "%s", "category": "%s", "sessionId": "s-1", "userId": "u-1",
                 "occurredAt": "2026-11-23T12:00:00Z", "properties": %s}""".formatted(id, name, category, properties);
    }
}
