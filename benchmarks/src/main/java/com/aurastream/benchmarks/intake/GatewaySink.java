package com.aurastream.benchmarks.intake;

import com.aurastream.benchmarks.stage.Stage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The gateway's route. */
final class GatewaySink implements Sink {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI events;
    private final Batches batches;

    GatewaySink(HttpClient http, URI gateway, Batches batches) {
        this.http = http;
        this.events = gateway.resolve("/api/v1/analytics/events");
        this.batches = batches;
    }

    @Override
    public void send(int sender, int number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-API-Key", Stage.API_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(batches.body(number)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        int expected = batches.events(number).size();
        if (answer.statusCode() != ACCEPTED
                || JSON.readTree(answer.body()).path("accepted").asInt() != expected) {
            throw new IllegalStateException("the gateway answered %d to a batch of %d events in order: %s"
                    .formatted(answer.statusCode(), expected, answer.body()));
        }
    }
}
