package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the gateway says of the events, as a client sees it. */
final class SummaryRoute {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final HttpClient http;
    private final URI gateway;

    SummaryRoute(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    /**
     * Counts of the days from the first to the last.
     *
     * @param by {@code day}, {@code name} or {@code category}
     */
    Totals totals(String by, LocalDate first, LocalDate last) throws IOException, InterruptedException {
        JsonNode answer = get("/api/v1/analytics/summary?from=%s&to=%s&by=%s".formatted(first, last, by));
        Map<String, Long> counts = new HashMap<>();
        answer.path("counts")
                .forEach(group -> counts.put(
                        group.path("group").asText(), group.path("events").asLong()));
        return new Totals(counts);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("X-API-Key", Stage.API_KEY)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IllegalStateException(
                    "the gateway answered %d to %s: %s".formatted(response.statusCode(), path, response.body()));
        }
        return JSON.readTree(response.body());
    }
}
