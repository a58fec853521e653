package com.aurastream.gateway;

import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.testing.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole gateway on a free port, with a clock that stands still, and a caller who has its key. */
final class GatewayUnderTest implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String KEY = "a-key-for-tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    final SettableClock clock = new SettableClock(NOW);
    final DocumentCache cache;
    final DocumentArchive archive;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    GatewayUnderTest(Map<String, Object> servers, Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>(servers);
        settings.put("spring.config.name", "application,api-gateway");
        settings.put("spring.application.name", "api-gateway");
        settings.put("server.port", 0);
        settings.put("aurastream.gateway.api-key", KEY);
        settings.put("aurastream.gateway.store-pause", "200ms");
        // a busy machine is no dead Redis; the test that kills it says otherwise
        settings.put("spring.data.redis.timeout", "10s");
        settings.put("spring.data.redis.connect-timeout", "10s");
        // a reader who cuts the connection while his request is still being begun stays in Tomcat's count of open ones
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        settings.putAll(more);
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .properties(settings)
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("clock", Clock.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        cache = context.getBean(DocumentCache.class);
        archive = context.getBean(DocumentArchive.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A request with the key, and header names and values in turn. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("X-API-Key", KEY);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** An empty POST with the key. */
    HttpResponse<String> post(String path) {
        return send(request(path)
                .header("X-API-Key", KEY)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** A POST of JSON with the key, and header names and values in turn. */
    HttpResponse<String> postJson(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("X-API-Key", KEY).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** A DELETE with the key. */
    HttpResponse<String> delete(String path) {
        return send(request(path).header("X-API-Key", KEY).DELETE().build());
    }

    /** A POST with the key. */
    HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path)
                .header("X-API-Key", KEY)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** A PUT with the key. */
    HttpResponse<String> put(String path, String contentType, String body) {
        return send(request(path)
                .header("X-API-Key", KEY)
                .header("Content-Type", contentType)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A document where a worker would have put it: in the archive and in Redis. */
    void publish(StoredDocument document) {
        archive(document);
        cache(document);
    }

    void archive(StoredDocument document) {
        archive.save(
                new ArchivedDocument(
                        document.kind(),
                        document.subject(),
                        document.generatedAt(),
                        document.freshUntil(),
                        "replay",
                        "ok",
                        "run-1",
                        document.json()),
                new Fence("test", 1));
    }

    void cache(StoredDocument document) {
        cache.put(document.key(), document.json(), Duration.ofHours(5), new Fence("test", 1));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + response.body(), e);
        }
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        context.close();
    }
}
