package com.aurastream.compose.gateway;

/** A talk with the coach, from its first word to its end. */
final class CoachRoutes {

    private static final String SESSIONS = "/api/v1/coach/sessions";
    private static final String WORDS = "What shall I make?";

    private final Walker walker;

    CoachRoutes(Walker walker) {
        this.walker = walker;
    }

    void walk() {
        String id = walker.say("POST", 201, SESSIONS, "{\"topic\":\"titles\"}", "\"id\":\"[^\"]+\"")
                .json()
                .path("id")
                .asText();
        String session = SESSIONS + "/" + id;
        walker.get(200, SESSIONS, id);
        walker.say("POST", 201, session + "/messages", "{\"role\":\"creator\",\"text\":\"%s\"}".formatted(WORDS));
        walker.get(200, session, "What shall I make");
        walker.say("DELETE", 204, session, "");
        walker.get(404, session, "not_found");
    }
}
