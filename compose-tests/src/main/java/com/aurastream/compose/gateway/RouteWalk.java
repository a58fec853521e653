package com.aurastream.compose.gateway;

import com.aurastream.compose.fleet.Waiting;
import java.time.Clock;
import java.util.List;

/** Walks every route of the gateway once, as a client would: reads, orders, downloads, talks, and makes mistakes. */
public final class RouteWalk {

    private final Waiting waiting;
    private final Clock clock;

    /**
     * A walk.
     *
     * @param waiting for what is made on demand
     * @param clock the present, for events and dates
     */
    public RouteWalk(Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Walks.
     *
     * @param gateway the gateway, with its key
     * @return what was found wrong, one sentence each: answers that are not as expected or not as the gateway's own contract says,
     *     and operations of the contract that the walk does not know
     */
    public List<String> walk(HttpService gateway) {
        Answer openapi = gateway.get("/v3/api-docs");
        Walker walker = new Walker(gateway, Contract.of(openapi.json()));
        new DocumentRoutes(walker, clock).walk();
        new BoardRoutes(walker).walk();
        new StudioRoutes(walker, waiting).walk();
        new EventRoutes(walker, clock).walk();
        new CoachRoutes(walker).walk();
        new CreatorRoutes(walker).walk();
        strangers(gateway, walker);
        return walker.findings();
    }

    private static void strangers(HttpService gateway, Walker walker) {
        Answer answer = gateway.withKey("wrong").get("/api/v1/games");
        if (answer.status() != 401 || !answer.mediaType().equals("application/problem+json")) {
            walker.fault("a wrong key is answered with " + answer);
        }
        walker.get(200, "/", "<html");
        walker.get(200, "/actuator/health/liveness", "\"status\":\"UP\"");
        walker.get(200, "/actuator/health/readiness", "\"status\":\"UP\"");
        walker.get(200, "/actuator/prometheus", "jvm_memory_used_bytes");
        walker.get(404, "/api/v1/nowhere", "unknown_route");
    }
}
