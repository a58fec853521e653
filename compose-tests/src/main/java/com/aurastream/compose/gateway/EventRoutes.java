package com.aurastream.compose.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What programs report of their users. */
final class EventRoutes {

    private static final String EVENTS = "/api/v1/analytics/events";

    private final Walker walker;
    private final Clock clock;

    EventRoutes(Walker walker, Clock clock) {
        this.walker = walker;
        this.clock = clock;
    }

    void walk() {
        Instant now = clock.instant();
        String event = """
                {"id":"walk-%s","name":"walked","category":"page","sessionId":"walk","occurredAt":"%s"}""".formatted(now.toEpochMilli(), now);
        walker.say(
                "POST",
                202,
                EVENTS,
                "{\"events\":[%s,{\"id\":\"\"}]}".formatted(event),
                "\"accepted\":1\\b",
                "\"rejected\":1\\b");
        walker.say("POST", 400, EVENTS, "{\"events\":[]}", "events");
        for (String by : List.of("day", "name", "category")) {
            walker.get(200, "/api/v1/analytics/summary?by=" + by, "\"counts\":\\[", "\"pending\":[0-9]+");
        }
        walker.get(400, "/api/v1/analytics/summary?by=colour", "category");
    }
}
