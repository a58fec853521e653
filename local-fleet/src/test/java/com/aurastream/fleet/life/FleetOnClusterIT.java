package com.aurastream.fleet.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aurastream.fleet.history.HistoryPlan;
import com.aurastream.fleet.history.JobCadence;
import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import com.aurastream.fleet.home.ServerPorts;
import com.aurastream.fleet.server.LocalPostgres;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.cache.PlainKey;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.testing.ClusterNode;
import com.aurastream.intel.testing.TestCluster;
import com.aurastream.intel.testing.TestRedis;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** All applications on a Redis Cluster of three masters: collected, analysed, served; one fleet serves all tests, in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FleetOnClusterIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String KEY = "key-of-the-test";
    /** What holds of two games on a cluster holds of eight, and takes a fraction of the time. */
    private static final String TWO_GAMES = """
            games:
              - { slug: fortnite, name: Fortnite, youtube-queries: [ fortnite ], twitch-id: "33214" }
              - { slug: minecraft, name: Minecraft, youtube-queries: [ minecraft ], twitch-id: "27471" }
            """;

    private static final Map<String, Object> SMALL_WORLD = Map.of(
            "aurastream.simulator.world",
            "synthetic:7",
            "aurastream.simulator.channels-per-game",
            12,
            "aurastream.simulator.stream-scale",
            0.1,
            "spring.web.resources.add-mappings",
            false);

    private static final String EVENTS = "/api/v1/analytics/events";
    private static final String SESSIONS = "/api/v1/coach/sessions";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final int basePort = freePorts();
    private final Applications applications = new Applications(FleetSettings.lean(), clock, basePort);
    private final FleetJobs jobs = new FleetJobs(applications);
    private final FleetHome home;
    private final LocalPostgres postgres;
    private String session = "";

    FleetOnClusterIT(@TempDir Path folder) {
        home = new FleetHome(folder);
        home.prepare();
        postgres = LocalPostgres.start(home, ServerPorts.of(home).postgres());
    }

    private static int freePorts() {
        return IntStream.iterate(22_000, port -> port < 60_000, port -> port + 97)
                .filter(base -> IntStream.rangeClosed(0, 10).allMatch(offset -> ServerPorts.isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void starts() throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>(FleetSettings.databases(postgres.jdbcUrl(), ""));
        settings.putAll(TestRedis.CLUSTER.settings());
        settings.put("aurastream.source.simulator-url", Service.SIMULATOR.url(basePort));
        settings.put("aurastream.source.world", "synthetic:7");
        settings.put("aurastream.assets.folder", home.assets());
        settings.put(
                "aurastream.games.file",
                Files.writeString(home.folder().resolve("games.yml"), TWO_GAMES).toUri());
        applications.start(Service.SIMULATOR, SMALL_WORLD);
        Map<String, Object> gateway = new LinkedHashMap<>(settings);
        gateway.put("aurastream.gateway.api-key", KEY);
        gateway.put("aurastream.gateway.requests-per-second", 0);
        applications.start(Service.GATEWAY, gateway);
        settings.putAll(FleetSettings.worker());
        applications.startAll(Service.WORKERS, settings);
    }

    @AfterAll
    void stops() throws IOException {
        applications.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void everyJobDoesItsWork() throws Exception {
        List<RunRecord> runs = Stream.concat(
                        HistoryPlan.CADENCES.stream().map(JobCadence::job),
                        Stream.of("analytics-flush", "coach-cleanup", "retention"))
                .map(jobs::runOfHistory)
                .toList();

        assertThat(runs).allSatisfy(run -> assertThat(run.outcome())
                .as(run.job() + run.reason())
                .isIn(RunOutcome.SUCCEEDED, RunOutcome.PARTIAL));
        assertThat(json(get("/api/v1/fleet")).path("jobs"))
                .hasSize(runs.size())
                .allSatisfy(job -> assertThat(job.path("lastSuccess").asText()).isNotEmpty());
    }

    @Test
    @Order(2)
    void whatWasMadeIsServedFresh() throws Exception {
        for (JsonNode game : json(get("/api/v1/games")).path("games")) {
            for (String document : List.of("titles", "video-ideas", "viral", "scores", "competition", "clips")) {
                assertFresh("/api/v1/games/%s/%s".formatted(game.path("slug").asText(), document));
            }
        }
        assertFresh("/api/v1/youtube/trending?category=gaming");
        assertFresh("/api/v1/twitch/top-games");
        assertFresh("/api/v1/clips/viral");
        assertFresh("/api/v1/playbooks/latest");
        assertThat(json(get("/api/v1/fleet/quota")).toString()).contains("youtube-games");
    }

    @Test
    @Order(2)
    void everyServiceKnowsThatItIsOnACluster() throws Exception {
        // the gateway's health gives no details
        for (Service service : Service.WORKERS) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(service.url(basePort) + "/actuator/health"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            String body =
                    http.send(health, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode redis = HomeJson.mapper().readTree(body).path("components").path("redis");
            assertThat(redis.path("status").asText()).as(body).isEqualTo("UP");
            assertThat(redis.path("details").path("cluster_size").asInt()).isEqualTo(3);
            assertThat(redis.path("details").path("slots_up").asInt()).isEqualTo(16_384);
        }
    }

    private void assertFresh(String route) throws Exception {
        HttpResponse<String> answer = get(route);
        assertThat(answer.statusCode()).as(route + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Intel-Status")).as(route).contains("fresh");
    }

    @Test
    @Order(3)
    void eachEventIsCountedOnce() throws Exception {
        for (int request = 0; request < 5; request++) {
            assertThat(send(0, 100).statusCode()).isEqualTo(202);
        }
        assertThat(send(100, 250).statusCode()).isEqualTo(202);

        jobs.runOfHistory("analytics-flush");
        jobs.runOfHistory("analytics-flush");

        JsonNode account = json(get("/api/v1/fleet/analytics"));
        assertThat(account.path("received").asInt()).isEqualTo(750);
        assertThat(account.path("stored").asInt()).isEqualTo(350);
        assertThat(account.path("repeated").asInt()).isEqualTo(400);
        assertThat(account.path("pending").asInt()).isZero();
        assertThat(account.path("unaccounted").asInt()).isZero();
        assertThat(json(get("/api/v1/analytics/summary")).path("events").asInt())
                .isEqualTo(350);
    }

    @Test
    @Order(4)
    void aPictureIsMade() throws Exception {
        HttpResponse<String> ordered =
                post("/api/v1/generations", "{\"kind\": \"profile\", \"prompt\": \"a lighthouse\"}");
        assertThat(ordered.statusCode()).isEqualTo(202);
        String route = "/api/v1/generations/" + json(ordered).path("id").asText();

        await().atMost(PATIENCE)
                .until(() -> json(get(route)).path("state").asText().equals("completed"));
    }

    @Test
    @Order(5)
    void aCoachSessionIsHeld() throws Exception {
        session = post(SESSIONS, "{\"topic\": \"titles\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(post(session + "/messages", "{\"role\": \"creator\", \"text\": \"what now?\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(get(SESSIONS)).path("sessions")).hasSize(1);
    }

    @Test
    @Order(6)
    void everyKeyOfTheCatalogueIsInTheClusterAndNoOtherAndEveryNodeHasSome() {
        Map<ClusterNode, List<String>> keys = TestCluster.nodes().stream()
                .collect(Collectors.toMap(node -> node, node -> List.copyOf(TestCluster.keys(node))));
        List<String> patterns = Stream.concat(
                        IntelKeys.all().stream().map(DocumentKey::pattern),
                        PlainKeys.all().stream().map(PlainKey::pattern))
                .toList();

        assertThat(keys.values()).allSatisfy(own -> assertThat(own).hasSizeGreaterThan(5));
        List<String> all = keys.values().stream().flatMap(List::stream).toList();
        assertThat(all).allMatch(key -> patterns.stream().anyMatch(pattern -> matches(pattern, key)));
        // a day that is over and has clips is not there at every hour, and two minutes after the last call to a source
        // no mark is
        assertThat(patterns)
                .filteredOn(
                        pattern -> !pattern.startsWith("clip_radar:recap") && !pattern.startsWith("quota:reservation"))
                .allMatch(pattern -> all.stream().anyMatch(key -> matches(pattern, key)));
    }

    /** Braces that stand around a word or around {@code <words>} are placeholders or around one. */
    private static boolean matches(String pattern, String key) {
        String literal = pattern.replaceAll("\\{[A-Za-z_-]+}|<[^>]+>", "\0");
        String regex = Stream.of(literal.split("\0", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return key.matches(regex);
    }

    @Test
    @Order(7)
    void theCoachSessionEndsAndIsClearedAway() throws Exception {
        assertThat(request(session, HttpRequest.Builder::DELETE).statusCode()).isEqualTo(204);

        RunRecord run = jobs.runOfHistory("coach-cleanup");

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.items()).anyMatch(item -> item.name().equals("ended") && item.count() == 1);
        assertThat(get(session).statusCode()).isEqualTo(404);
        assertThat(TestCluster.nodes())
                .noneMatch(node -> TestCluster.keys(node).stream().anyMatch(key -> key.startsWith("coach:session:")));
    }

    @Test
    @Order(8)
    void aNodeThatIsKilledAndComesBackCostsFreshnessAndNoEvent() throws Exception {
        ClusterNode owner = TestCluster.ownerOf(PlainKeys.ANALYTICS_EVENTS.name());
        send(1_000, 20);

        owner.kill();
        try {
            assertThat(send(2_000, 20).statusCode()).isEqualTo(503);
            for (JsonNode game : json(get("/api/v1/games")).path("games")) {
                String route =
                        "/api/v1/games/%s/viral".formatted(game.path("slug").asText());
                assertThat(get(route).statusCode()).as(route).isEqualTo(200);
            }
        } finally {
            owner.startAgain();
            TestCluster.awaitReady();
        }
        await().atMost(PATIENCE).until(() -> send(2_000, 20).statusCode() == 202);
        await().atMost(PATIENCE)
                .until(() -> jobs.runOfHistory("analytics-flush").outcome() == RunOutcome.SUCCEEDED);

        JsonNode account = json(get("/api/v1/fleet/analytics"));
        assertThat(account.path("stored").asInt()).isEqualTo(390);
        assertThat(account.path("unaccounted").asInt()).isZero();
        assertThat(jobs.runOfHistory("twitch-streams").outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        await().atMost(PATIENCE).untilAsserted(() -> assertFresh("/api/v1/games/minecraft/competition"));
    }

    private HttpResponse<String> send(int first, int count) throws Exception {
        String events = IntStream.range(first, first + count)
                .mapToObj(i -> """
                        {"id": "e-%d", "name": "idea_opened", "category": "page", "sessionId": "s-1",
                         "occurredAt": "%s", "properties": {}}""".formatted(i, clock.instant()))
                .collect(Collectors.joining(","));
        return post(EVENTS, "{\"events\": [" + events + "]}");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 299);
        return HomeJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String route) throws Exception {
        return request(route, HttpRequest.Builder::GET);
    }

    private HttpResponse<String> post(String route, String body) throws Exception {
        return request(route, request -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> request(String route, UnaryOperator<HttpRequest.Builder> method) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Service.GATEWAY.url(basePort) + route))
                .header("X-API-Key", KEY)
                .timeout(Duration.ofSeconds(20));
        return http.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }
}
