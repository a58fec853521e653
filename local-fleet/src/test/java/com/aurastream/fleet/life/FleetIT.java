package com.aurastream.fleet.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aurastream.fleet.history.HistoryPlan;
import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import com.aurastream.fleet.home.RefusedException;
import com.aurastream.fleet.home.ServerPorts;
import com.aurastream.intel.metric.FleetMetrics;
import com.aurastream.intel.metric.LibraryMetrics;
import com.aurastream.intel.metric.Metric;
import com.fasterxml.jackson.databind.JsonNode;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole fleet on the synthetic world, with six hours of the past. In order: one fleet serves all tests, and some wound it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FleetIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double SIX_HOURS = 0.25;
    /** Flush, coach sessions, retention. */
    private static final int JOBS_WITHOUT_A_PAST = 3;

    private static final String KEY = "key-of-the-test";
    private static final List<String> GAME_DOCUMENTS = List.of(
            "titles", "video-ideas", "viral", "scores", "competition", "best-times", "clips", "thumbnails", "insight");
    private static final List<String> FLEET_DOCUMENTS =
            List.of("/api/v1/clips/viral", "/api/v1/insights/today", "/api/v1/playbooks/latest");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Terminal terminal = new Terminal(System.out);
    private final FleetOptions options;
    private final Fleet fleet;

    FleetIT(@TempDir Path folder) {
        options = new FleetOptions(
                new FleetHome(folder.resolve("data")),
                freePorts(),
                Optional.of("synthetic:7"),
                Optional.of(SIX_HOURS),
                KEY,
                false);
        fleet = Fleet.start(options, terminal);
    }

    private static int freePorts() {
        return IntStream.iterate(21_000, port -> port < 60_000, port -> port + 97)
                .filter(base -> IntStream.rangeClosed(0, 10).allMatch(offset -> ServerPorts.isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void lives() {
        fleet.liveThroughHistory(() -> false);
        fleet.schedule();
        await().atMost(PATIENCE).until(() -> fleet.checkCompletion().isEmpty());
    }

    @AfterAll
    void stops() {
        fleet.close();
        assertThat(options.home().fleetPid().running()).isEmpty();
        assertThat(options.home().postgresPid().running()).isEmpty();
        assertThat(options.home().redisPid().running()).isEmpty();
    }

    @Test
    @Order(1)
    void everyJobHasSucceededAndThePastWasLivedThrough() throws Exception {
        JsonNode board = json("/api/v1/fleet");

        assertThat(board.path("jobs"))
                .hasSize(HistoryPlan.CADENCES.size() + JOBS_WITHOUT_A_PAST)
                .allSatisfy(job -> assertThat(job.path("lastSuccess").asText()).isNotEmpty());
        assertThat(triggers("twitch-streams").filter("history"::equals).count()).isEqualTo(7);
        FleetState state =
                HomeJson.read(options.home().state(), FleetState.class).orElseThrow();
        assertThat(state.phase()).isEqualTo(FleetPhase.COMPLETE);
        assertThat(state.pid()).isEqualTo(ProcessHandle.current().pid());
    }

    private Stream<String> triggers(String job) throws Exception {
        return StreamSupport.stream(
                        json("/api/v1/fleet/jobs/" + job + "/runs").path("runs").spliterator(), false)
                .map(run -> run.path("trigger").asText());
    }

    @Test
    @Order(2)
    void everyGameHasItsDocumentsLabelledAsSimulated() throws Exception {
        for (JsonNode game : json("/api/v1/games").path("games")) {
            for (String document : GAME_DOCUMENTS) {
                String route = "/api/v1/games/%s/%s".formatted(game.path("slug").asText(), document);
                JsonNode body = json(route);
                assertThat(body.path("origin").asText()).as(route).isEqualTo("simulated");
                assertThat(body.path("status").asText()).as(route).isIn("ok", "partial", "insufficient_sample");
                assertThat(body.path("inputs")).as(route).isNotEmpty();
            }
        }
        for (String route : FLEET_DOCUMENTS) {
            assertThat(json(route).path("origin").asText()).as(route).isEqualTo("simulated");
        }
        assertThat(json("/api/v1/playbooks").path("playbooks")).isNotEmpty();
        assertThat(json("/api/v1/missions/today").path("timeZone").asText()).isEqualTo("UTC");
    }

    @Test
    @Order(3)
    void everyApplicationTellsThatItLivesThatItIsReadyAndItsMetrics() throws Exception {
        for (Service service : Service.all(false)) {
            String address = service.url(options.basePort());
            assertThat(ask(address + "/actuator/health/liveness").body()).contains("\"status\":\"UP\"");
            assertThat(ask(address + "/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
            assertThat(ask(address + "/actuator/prometheus").body())
                    .as(service.name())
                    .contains("jvm_memory_used_bytes{application=\"" + service.name() + "\"");
        }
    }

    /** What is counted only when it happens is told by nobody before: who talks to the coach, what is rejected, what was spent. */
    @Test
    @Order(3)
    void everyMetricOfTheCatalogueIsServedBySomebody() throws Exception {
        StringBuilder served = new StringBuilder();
        for (Service service : Service.all(false)) {
            served.append(ask(service.url(options.basePort()) + "/actuator/prometheus")
                    .body());
        }
        // what counts or measures the doings of users is there from the first of them on
        assertThat(FleetMetrics.all())
                .filteredOn(metric -> metric.kind() == Metric.Kind.GAUGE || metric.kind() == Metric.Kind.TIMER)
                .allSatisfy(metric -> assertThat(served).contains(metric.name().replace('.', '_')));
        assertThat(LibraryMetrics.all())
                .allSatisfy(metric -> assertThat(served).contains(metric.name().replace('.', '_')));
    }

    private HttpResponse<String> ask(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("X-API-Key", KEY)
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    @Test
    @Order(3)
    void aSecondFleetOnTheSameDataIsRefusedAndHarmsNobody() throws Exception {
        assertThatThrownBy(() -> Fleet.start(options, terminal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("A fleet already runs on");

        assertThat(get("/api/v1/games").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aTakenPortIsNamedBeforeAnythingStarts(@TempDir Path other) {
        FleetOptions samePorts = new FleetOptions(
                new FleetHome(other), options.basePort(), Optional.empty(), Optional.empty(), KEY, false);

        assertThatThrownBy(() -> Fleet.start(samePorts, terminal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is taken by another program");
        assertThat(other.resolve("world.json")).doesNotExist();
    }

    @Test
    @Order(5)
    void aRecordingThatIsNoneDoesNotBindTheFolderToIt(@TempDir Path other, @TempDir Path noRecording) {
        FleetOptions wrong = new FleetOptions(
                new FleetHome(other), freePorts(), Optional.of("replay:" + noRecording), Optional.empty(), KEY, false);

        assertThatThrownBy(() -> Fleet.start(wrong, terminal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("source-simulator does not start");
        assertThat(other.resolve("world.json")).doesNotExist();
    }

    @Test
    @Order(6)
    void aWipedRedisCostsFreshnessAndHealsByItself() throws Exception {
        String route = "/api/v1/games/minecraft/viral";
        String before = get(route).body();
        wipeRedis();

        HttpResponse<String> stale = get(route);

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.headers().firstValue("X-Intel-Status")).contains("stale");
        assertThat(stale.body()).isEqualTo(before);
        for (String each : FLEET_DOCUMENTS) {
            assertThat(get(each).statusCode()).as(each).isEqualTo(200);
        }
        await().atMost(PATIENCE).until(() -> get(route)
                .headers()
                .firstValue("X-Intel-Status")
                .orElse("")
                .equals("fresh"));
    }

    private void wipeRedis() {
        String url = HomeJson.read(options.home().state(), FleetState.class)
                .flatMap(FleetState::addresses)
                .orElseThrow()
                .redis();
        RedisClient client = RedisClient.create(url);
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().flushall();
        } finally {
            client.shutdown();
        }
    }

    private JsonNode json(String route) throws Exception {
        HttpResponse<String> answer = get(route);
        assertThat(answer.statusCode()).as(route + ": " + answer.body()).isEqualTo(200);
        return HomeJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String route) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fleet.gateway() + route))
                .header("X-API-Key", KEY)
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
