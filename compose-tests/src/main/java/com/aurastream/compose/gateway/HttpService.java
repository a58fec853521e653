package com.aurastream.compose.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service of the fleet over HTTP. */
public final class HttpService {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final int PATIENCE = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Supplier<URI> address;
    private final Optional<String> key;
    private final AtomicReference<@Nullable URI> known = new AtomicReference<>();

    /**
     * A service.
     *
     * @param address asked at first and after each failure, because a container that is started again has another port
     * @param key shown as {@code X-API-Key}
     */
    public HttpService(Supplier<URI> address, Optional<String> key) {
        this.address = address;
        this.key = key;
    }

    /** The same service with another key. */
    public HttpService withKey(String other) {
        return new HttpService(address, Optional.of(other));
    }

    /**
     * {@code GET}.
     *
     * @throws UncheckedIOException when nothing answers
     */
    public Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    /** {@code POST} of JSON. */
    public Answer post(String path, String json) {
        return send("POST", path, Optional.of(json));
    }

    /**
     * Any request, with JSON where there is some. Where the gateway says that a key asks too often, this waits for as long as it says,
     * as a client should.
     *
     * @throws UncheckedIOException when nothing answers
     */
    public Answer send(String method, String path, Optional<String> json) {
        HttpRequest request = request(method, path, json);
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            for (int again = 0; again < PATIENCE && response.statusCode() == TOO_MANY; again++) {
                TimeUnit.SECONDS.sleep(
                        response.headers().firstValueAsLong("Retry-After").orElse(1));
                response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            }
            return Answer.of(response);
        } catch (IOException e) {
            known.set(null);
            throw new UncheckedIOException("no answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, Optional<String> json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(LIMIT)
                .method(
                        method,
                        json.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        key.ifPresent(value -> request.header("X-API-Key", value));
        json.ifPresent(body -> request.header("Content-Type", "application/json"));
        return request.build();
    }

    private URI address() {
        URI before = known.get();
        if (before != null) {
            return before;
        }
        URI now = address.get();
        known.set(now);
        return now;
    }
}
