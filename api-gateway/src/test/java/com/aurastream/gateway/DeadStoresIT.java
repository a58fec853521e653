package com.aurastream.gateway;

import static com.aurastream.gateway.GatewayUnderTest.NOW;
import static com.aurastream.gateway.GatewayUnderTest.header;
import static com.aurastream.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aurastream.intel.cache.CacheUnavailableException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** What callers get while Redis, and then PostgreSQL too, is dead. Has servers of its own, because it stops them. */
class DeadStoresIT {

    private RedisServer redis;
    private EmbeddedPostgres postgres;
    private GatewayUnderTest gateway;

    @BeforeEach
    void start() throws IOException {
        int port = freePort();
        redis = redis(port);
        redis.start();
        postgres = EmbeddedPostgres.start();
        gateway = new GatewayUnderTest(
                Map.of(
                        "spring.datasource.url",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username",
                        "postgres",
                        "spring.datasource.password",
                        "postgres",
                        "spring.data.redis.url",
                        "redis://localhost:" + port),
                Map.of("spring.data.redis.timeout", "1s", "spring.data.redis.connect-timeout", "2s"));
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        redis.stop();
        postgres.close();
    }

    @Test
    void answersOutliveRedisAndPostgresAndRecoverByThemselves() throws IOException {
        StoredDocument titles = StoredDocument.titles("fortnite", NOW.minusSeconds(60));
        StoredDocument onlyArchived = StoredDocument.titles("gta", NOW.minusSeconds(60));
        gateway.publish(titles);
        gateway.archive(onlyArchived);
        assertThat(header(get("fortnite"), "X-Intel-Status")).isEqualTo("fresh");

        redis.stop();
        assertStale(get("fortnite"), titles);
        assertStale(get("gta"), onlyArchived);
        assertThat(json(get("roblox")).path("code").asText()).isEqualTo("not_yet");

        redis.start();
        await().atMost(Duration.ofSeconds(15))
                .ignoreExceptionsInstanceOf(CacheUnavailableException.class)
                .untilAsserted(() -> {
                    gateway.cache(titles);
                    assertThat(header(get("fortnite"), "X-Intel-Status")).isEqualTo("fresh");
                });

        redis.stop();
        postgres.close();
        assertStale(get("fortnite"), titles);
        assertStale(get("gta"), onlyArchived);
        HttpResponse<String> unseen = get("roblox");
        assertUnavailable(unseen);
        assertUnavailable(gateway.get("/api/v1/creators/me"));
        assertUnavailable(gateway.put("/api/v1/creators/me", "application/json", "{}"));
        assertUnavailable(gateway.get("/api/v1/missions/today"));
        assertUnavailable(gateway.get("/api/v1/missions"));
        assertUnavailable(gateway.get("/api/v1/analytics/summary"));
        assertUnavailable(gateway.post("/api/v1/missions/some/accept"));
        assertUnavailable(gateway.get("/api/v1/generations"));
        assertUnavailable(gateway.postJson("/api/v1/twitch-packs", "{\"kind\": \"emote\", \"prompt\": \"a fox\"}"));
        assertUnavailable(gateway.get("/api/v1/generations/" + new UUID(1, 2) + "/events"));
        HttpResponse<String> past = gateway.get("/api/v1/games/fortnite/titles?at=2026-11-23T11:00:00Z");
        assertThat(past.statusCode()).isEqualTo(503);
    }

    @Test
    void itIsReadyWhileOneStoreAnswersAndAliveWhateverHappens() throws IOException {
        assertThat(probe("readiness").statusCode()).isEqualTo(200);

        redis.stop();
        assertThat(probe("readiness").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/actuator/health").statusCode()).isEqualTo(503);

        redis.start();
        postgres.close();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe("readiness").statusCode()).isEqualTo(200));

        redis.stop();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe("readiness").statusCode()).isEqualTo(503));
        assertThat(json(probe("readiness")).path("status").asText()).isEqualTo("OUT_OF_SERVICE");
        assertThat(probe("liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void theMetricsTellWhichStoreIsAwayAndAreNoNumbersMeanwhile() throws IOException {
        assertThat(series("aurastream_store_breaker_open{", "PostgreSQL")).isEqualTo("0.0");
        postgres.close();
        gateway.get("/api/v1/missions");
        gateway.get("/api/v1/missions");

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            gateway.clock.advance(Duration.ofSeconds(10));
            assertThat(series("aurastream_store_breaker_open{", "PostgreSQL")).isEqualTo("1.0");
            assertThat(series("aurastream_document_age_seconds{", "playbook:latest"))
                    .isEqualTo("NaN");
        });
        assertThat(series("aurastream_store_breaker_open{", "Redis")).isEqualTo("0.0");
        assertThat(series("aurastream_quota_left{", "general")).isEqualTo("10000.0");
    }

    private String series(String name, String label) {
        return gateway.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> probe(String name) {
        return gateway.send(gateway.request("/actuator/health/" + name).build());
    }

    @Test
    void deadRedisCostsNoRequestItsTimeOutOnceTheCircuitIsOpen() {
        gateway.publish(StoredDocument.titles("fortnite", NOW.minusSeconds(60)));
        get("fortnite");
        redis.stop();
        for (int i = 0; i < 5; i++) {
            get("fortnite");
        }

        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(get("fortnite").statusCode()).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void coachSessionsNeedRedisAndNothingElse() throws IOException {
        postgres.close();
        HttpResponse<String> started = postJson("/api/v1/coach/sessions", "{}");
        assertThat(started.statusCode()).isEqualTo(201);
        String session = header(started, "Location");
        String message = "{\"role\": \"creator\", \"text\": \"hello\"}";
        assertThat(postJson(session + "/messages", message).statusCode()).isEqualTo(201);
        assertThat(gateway.get(session).statusCode()).isEqualTo(200);

        redis.stop();
        assertUnavailable(postJson("/api/v1/coach/sessions", "{}"));
        assertUnavailable(postJson(session + "/messages", message));
        assertUnavailable(gateway.get(session));
        assertUnavailable(gateway.get("/api/v1/coach/sessions"));
        assertUnavailable(gateway.send(gateway.request(session)
                .header("X-API-Key", GatewayUnderTest.KEY)
                .DELETE()
                .build()));
    }

    private HttpResponse<String> postJson(String path, String body) {
        return gateway.send(gateway.request(path)
                .header("X-API-Key", GatewayUnderTest.KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String game) {
        return gateway.get("/api/v1/games/" + game + "/titles");
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo("5");
        assertThat(json(response).path("code").asText()).isEqualTo("unavailable");
    }

    private static void assertStale(HttpResponse<String> response, StoredDocument expected) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(expected.json());
        assertThat(header(response, "X-Intel-Status")).isEqualTo("stale");
    }

    private static RedisServer redis(int port) throws IOException {
        return RedisServer.builder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
