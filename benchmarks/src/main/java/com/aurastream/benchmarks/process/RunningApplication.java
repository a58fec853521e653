package com.aurastream.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * An application that was started, and where it listens.
 *
 * @param process its process
 * @param address such as {@code http://127.0.0.1:40123}
 */
public record RunningApplication(ChildProcess process, URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int OK = 200;

    /**
     * Waits until {@code /actuator/health} says that it is up.
     *
     * @throws RefusedException when it ends before, or takes minutes; with its last words
     */
    public RunningApplication awaitReady(HttpClient http) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(http)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new RefusedException(
                        "%s is not ready at %s. It said last:%n%s".formatted(process, address, process.lastWords()));
            }
            Thread.sleep(POLL.toMillis());
        }
        return this;
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
