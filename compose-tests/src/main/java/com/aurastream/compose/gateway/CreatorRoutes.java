package com.aurastream.compose.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** What the creator says about themselves, and what they are given to do. */
final class CreatorRoutes {

    private static final String CREATOR = "/api/v1/creators/me";

    private final Walker walker;

    CreatorRoutes(Walker walker) {
        this.walker = walker;
    }

    void walk() {
        walker.get(200, CREATOR, "\"timeZone\":\"[^\"]+\"");
        walker.say("PUT", 200, CREATOR, "{\"games\":[\"minecraft\"],\"timeZone\":\"Europe/Berlin\"}", "Europe/Berlin");
        walker.get(200, CREATOR, "\"games\":\\[\"minecraft\"]", "Europe/Berlin");
        walker.say("PUT", 400, CREATOR, "{\"games\":[\"chess\"]}", "knownGames");
        walker.say("PUT", 200, CREATOR, "{}", "\"timeZone\":\"UTC\"");
        missions();
    }

    /** A young fleet may have none; then it says why, and the routes are asked for one that nobody has. */
    private void missions() {
        JsonNode today =
                walker.get(200, "/api/v1/missions/today", "\"missions\":\\[").json();
        boolean some = !today.path("missions").isEmpty();
        if (!some && today.path("reason").asText().isEmpty()) {
            walker.fault("there are no missions, and nothing says why");
        }
        String id = some ? today.at("/missions/0/id").asText() : "none";
        int status = some ? 200 : 404;
        walker.say("POST", status, "/api/v1/missions/" + id + "/accept", "");
        walker.say("POST", status, "/api/v1/missions/" + id + "/complete", "");
        walker.get(200, "/api/v1/missions", "\"missions\":\\[");
    }
}
