package com.aurastream.fleet.command;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Asks the gateway for its board. */
final class GatewayBoard {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private GatewayBoard() {}

    /** The board; absent when the gateway does not answer, which is a state of a fleet and not an error of this question. */
    static Optional<JsonNode> read(String gateway, FleetHome home) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/fleet"))
                    .header("X-API-Key", Files.readString(home.apiKey()).strip())
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(HomeJson.mapper().readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
