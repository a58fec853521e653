package com.aurastream.compose.gateway;

/** The board: jobs, runs, quota, events, retention. */
final class BoardRoutes {

    private final Walker walker;

    BoardRoutes(Walker walker) {
        this.walker = walker;
    }

    void walk() {
        Answer board = walker.get(200, "/api/v1/fleet", "\"unreachable\":\\[]");
        board.json().path("jobs").forEach(line -> {
            String job = line.path("job").asText();
            walker.get(
                    200,
                    "/api/v1/fleet/jobs/" + job + "/runs?limit=5",
                    "\"job\":\"" + job + "\"",
                    "\"instance\":\"[^\"]+\"");
        });
        walker.get(404, "/api/v1/fleet/jobs/nonsense/runs", "youtube-observe");
        walker.get(200, "/api/v1/fleet/quota", "\"bucket\":\"general\"");
        walker.get(200, "/api/v1/fleet/analytics", "\"unaccounted\":0\\b");
        walker.get(200, "/api/v1/fleet/retention", "\"compliant\":true", "\"policy\":\"default\"");
    }
}
