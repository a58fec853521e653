package com.aurastream.fleet.life;

import com.aurastream.fleet.history.Observation;
import com.aurastream.fleet.home.HomeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks the simulator when its recording has something new. */
final class SimulatorHistory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SimulatorHistory() {}

    private record Moments(List<Observation> moments) {}

    static List<Observation> of(String simulatorUrl) {
        URI address = URI.create(simulatorUrl + "/simulator/history");
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return HomeJson.mapper().readValue(answer.body(), Moments.class).moments();
        } catch (IOException e) {
            throw new UncheckedIOException(address + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + address, e);
        }
    }
}
