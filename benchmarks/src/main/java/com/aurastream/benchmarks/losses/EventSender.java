package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.stage.Stage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Sends a batch until it is accepted. Sometimes it hangs up before the answer can be there, and then, as after every failure, sends
 * the same ids again; a few it gives up.
 */
final class EventSender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> COME_AGAIN = Set.of(408, 429, 500, 502, 503, 504);
    private static final int ACCEPTED = 202;
    private static final int MOST_TRIES = 400;
    private static final double HANGS_UP = 0.04;
    private static final double GIVES_UP = 0.1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI events;
    private final EventMint mint;
    private final EventAccounts accounts;
    private final SendCounts counts;

    EventSender(HttpClient http, URI gateway, EventMint mint, EventAccounts accounts, SendCounts counts) {
        this.http = http;
        this.events = gateway.resolve("/api/v1/analytics/events");
        this.mint = mint;
        this.accounts = accounts;
        this.counts = counts;
    }

    private enum Answer {
        ACCEPTED,
        PUT_OFF,
        NONE
    }

    /** Sends a batch, under the same ids as often as it takes. */
    void send(int[] numbers, SplittableRandom random) throws InterruptedException {
        String body = mint.request(Arrays.stream(numbers));
        accounts.sent(numbers);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Answer answer = post(body, numbers.length, patience(random));
            if (answer == Answer.ACCEPTED) {
                accounts.accepted(numbers);
                return;
            }
            if (answer == Answer.NONE && random.nextDouble() < GIVES_UP) {
                counts.abandoned.increment();
                return;
            }
            Thread.sleep(random.nextInt(20, 300));
        }
        throw new IllegalStateException("a batch was not accepted in " + MOST_TRIES + " attempts");
    }

    private static Duration patience(SplittableRandom random) {
        return random.nextDouble() < HANGS_UP ? Duration.ofMillis(random.nextInt(1, 40)) : PATIENCE;
    }

    private Answer post(String body, int ids, Duration patience) throws InterruptedException {
        counts.requests.increment();
        counts.ids.add(ids);
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("X-API-Key", Stage.API_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return answer(http.send(request, HttpResponse.BodyHandlers.ofString()), ids);
        } catch (IOException e) {
            counts.unanswered.increment();
            return Answer.NONE;
        }
    }

    private Answer answer(HttpResponse<String> response, int ids) throws JsonProcessingException {
        if (response.statusCode() == ACCEPTED) {
            int taken = JSON.readTree(response.body()).path("accepted").asInt();
            if (taken != ids) {
                throw new IllegalStateException(
                        "of %d events in order %d were accepted: %s".formatted(ids, taken, response.body()));
            }
            counts.accepted.increment();
            return Answer.ACCEPTED;
        }
        if (COME_AGAIN.contains(response.statusCode())) {
            counts.putOff.increment();
            return Answer.PUT_OFF;
        }
        throw new IllegalStateException(
                "the gateway answered %d to a batch in order: %s".formatted(response.statusCode(), response.body()));
    }
}
