package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.stage.Stage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Orders at the gateway, each under a key of its own, as often as it takes. Sometimes it hangs up before the answer can be there, and
 * sometimes it orders twice: both times it is the same order.
 */
final class OrderDesk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> TAKEN = Set.of(200, 202);
    private static final Set<Integer> COME_AGAIN = Set.of(408, 429, 500, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_TRIES = 400;
    private static final double HANGS_UP = 0.05;
    private static final double TWICE = 0.1;

    private final HttpClient http;
    private final URI gateway;
    private final long seed;

    OrderDesk(HttpClient http, URI gateway, long seed) {
        this.http = http;
        this.gateway = gateway;
        this.seed = seed;
    }

    /** The key of an order. */
    String key(Order order) {
        return "bench-%d-%d".formatted(seed, order.number());
    }

    /**
     * Orders until it is taken.
     *
     * @return the job's id
     */
    String order(Order order, SplittableRandom random) throws InterruptedException {
        String id = orderOnce(order, random);
        if (random.nextDouble() < TWICE) {
            String again = orderOnce(order, random);
            if (!again.equals(id)) {
                throw new IllegalStateException(
                        "the same order under the same key is job %s and job %s".formatted(id, again));
            }
        }
        return id;
    }

    private String orderOnce(Order order, SplittableRandom random) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            boolean hangsUp = random.nextDouble() < HANGS_UP;
            Optional<String> id = post(order, hangsUp ? Duration.ofMillis(random.nextInt(1, 40)) : PATIENCE);
            if (id.isPresent()) {
                return id.get();
            }
            Thread.sleep(random.nextInt(20, 300));
        }
        throw new IllegalStateException("an order was not taken in " + MOST_TRIES + " attempts");
    }

    private Optional<String> post(Order order, Duration patience) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve(order.path()))
                    .timeout(patience)
                    .header("Content-Type", "application/json")
                    .header("X-API-Key", Stage.API_KEY)
                    .header("Idempotency-Key", key(order))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(order.body(seed))))
                    .build();
            return id(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> id(HttpResponse<String> response) throws JsonProcessingException {
        if (TAKEN.contains(response.statusCode())) {
            return Optional.of(JSON.readTree(response.body()).path("id").asText());
        }
        if (COME_AGAIN.contains(response.statusCode())) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                "the gateway answered %d to an order in order: %s".formatted(response.statusCode(), response.body()));
    }
}
