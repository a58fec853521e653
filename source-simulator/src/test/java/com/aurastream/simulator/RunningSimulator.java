package com.aurastream.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole simulator on a free port, with a clock that the test sets. */
public final class RunningSimulator implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConfigurableApplicationContext context;
    private final SettableClock clock = new SettableClock(NOW);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer with its JSON. */
    public record Reply(int status, JsonNode json, HttpResponse<String> raw) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    private RunningSimulator(String world, String... settings) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.main.banner-mode=off",
                                "--aurastream.simulator.world=" + world),
                        Arrays.stream(settings).map(s -> "--" + s))
                .toArray(String[]::new);
        this.context = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(c -> c.getBeanFactory().registerSingleton("testClock", clock))
                .run(arguments);
    }

    public static RunningSimulator of(String world, String... settings) {
        return new RunningSimulator(world, settings);
    }

    public SettableClock clock() {
        return clock;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI uri(String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A GET with headers given as name, value, name, value. */
    public Reply get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** A YouTube call with a good key. */
    public Reply youtube(String pathAndQuery) {
        return get("/youtube/v3/" + pathAndQuery + (pathAndQuery.contains("?") ? "&" : "?") + "key=test-key");
    }

    /** A Helix call with a good token. */
    public Reply helix(String pathAndQuery) {
        return get("/helix/" + pathAndQuery, "Client-Id", "test-client", "Authorization", "Bearer " + token());
    }

    public String token() {
        return form("/oauth2/token?client_id=test-client&client_secret=s&grant_type=client_credentials")
                .json()
                .get("access_token")
                .asText();
    }

    public Reply form(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    public Reply fault(String json) {
        return send(HttpRequest.newBuilder(uri("/simulator/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A question to Gemini with a good key. */
    public Reply gemini(String model, String body) {
        return gemini(model, body, "test-key");
    }

    public Reply gemini(String model, String body, String key) {
        return send(HttpRequest.newBuilder(uri("/v1beta/models/" + model + ":generateContent"))
                .header("Content-Type", "application/json")
                .header("x-goog-api-key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public void delete(String path) {
        send(HttpRequest.newBuilder(uri(path)).DELETE().build());
    }

    /** No faults, an empty ledger, and the usual time. */
    public void reset() {
        delete("/simulator/faults");
        delete("/simulator/ledger");
        clock.set(NOW);
    }

    public Reply send(HttpRequest request) {
        try {
            HttpResponse<String> raw = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json = raw.headers().firstValue("content-type").orElse("").contains("json")
                    && (raw.body().startsWith("{") || raw.body().startsWith("["));
            return new Reply(raw.statusCode(), json ? JSON.readTree(raw.body()) : JSON.nullNode(), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
