package com.aurastream.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.compose.engine.Command;
import com.aurastream.compose.engine.Container;
import com.aurastream.compose.engine.Docker;
import com.aurastream.compose.engine.MemoryUse;
import com.aurastream.compose.gateway.Answer;
import com.aurastream.compose.gateway.RouteWalk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * The Compose file on a real engine, in the order of a fleet's life: it comes up, is used, loses its stores and its containers, and
 * goes. The tests share one fleet, because bringing it up takes longer than any of them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ComposeFleetIT {

    private static final Duration MINUTES = Duration.ofMinutes(6);
    private static final double ROOM_LEFT = 95;
    private static final String SHELL_IMAGE = "redis:8";
    private static final List<String> TITLES = List.of("fortnite", "valorant", "minecraft", "roblox").stream()
            .map(game -> "/api/v1/games/" + game + "/titles")
            .toList();

    private static FleetUnderTest fleet;

    @BeforeAll
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    static void comeUp() {
        FleetUnderTest.requireContainers();
        fleet = new FleetUnderTest();
        fleet.start();
    }

    @AfterAll
    static void goDown() {
        if (fleet != null) {
            fleet.compose.keepLogs();
            fleet.close();
        }
    }

    @Test
    @Order(1)
    void everyContainerIsWellAtTheFirstTryAndEveryJobSucceeds() {
        fleet.waiting.until("every job has succeeded once", MINUTES, fleet::unsuccessful);

        assertThat(fleet.compose.containers())
                .extracting(Container::service)
                .containsAll(FleetUnderTest.WORKERS)
                .contains("api-gateway", "source-simulator", "postgres", "redis");
        assertThat(fleet.compose.containers()).allMatch(container -> container.restarts() == 0);
        assertThat(fleet.compose.containers())
                .as("services with a health check")
                .allMatch(container -> container.health().isPresent());
    }

    @Test
    @Order(2)
    void everyRouteAnswersAsItsContractSays() {
        List<String> findings = new RouteWalk(fleet.waiting, fleet.clock).walk(fleet.gateway);

        assertThat(findings).isEmpty();
    }

    @Test
    @Order(3)
    void everyWorkerRunsOnceOnRequestAndEnds() {
        List<String> failed = new ArrayList<>();
        for (String worker : FleetUnderTest.WORKERS) {
            Command.Outcome outcome = fleet.compose.runOnce(worker);
            if (!outcome.succeeded() || !outcome.output().matches("(?s).*(succeeded|skipped|completed|items).*")) {
                failed.add(worker + " ended with " + outcome);
            }
        }

        assertThat(failed).isEmpty();
        assertThat(Docker.containers(fleet.compose.project())).noneMatch(Container::oneOff);
    }

    /** By now every route has been walked and every job has run, twice. */
    @Test
    @Order(4)
    void everyContainerStaysUnderItsMemoryLimit() {
        List<Container> containers = fleet.compose.containers();
        List<MemoryUse> uses = Docker.memory(containers);
        uses.forEach(use -> fleet.progress.say(use.toString()));

        assertThat(containers).allMatch(container -> container.memoryLimit() > 0, "has a limit");
        assertThat(containers).noneMatch(container -> container.outOfMemory() || container.restarts() > 0);
        assertThat(uses).hasSameSizeAs(containers).allMatch(use -> use.percent() < ROOM_LEFT, "has room left");
    }

    @Test
    @Order(5)
    void postgresIsRestartedUnderTheFleet() {
        loseAndRegain("postgres", "PostgreSQL");
    }

    @Test
    @Order(6)
    void redisIsRestartedUnderTheFleet() {
        loseAndRegain("redis", "Redis");
    }

    /** While a store is away documents are served and the board names it; afterwards nothing that was taken is missing. */
    private static void loseAndRegain(String service, String store) {
        Map<String, Instant> starts = fleet.startsBut(service);
        String events = "events_before_" + service;
        fleet.send(fleet.gateway, events, 50);
        List<String> orders = new ArrayList<>();
        orders.add(fleet.order(fleet.gateway, "/api/v1/generations", "profile", "an owl before " + service));

        fleet.compose.stop(service);
        fleet.waiting.until("the board says that " + store + " is away", MINUTES, () -> {
            String unreachable = fleet.board().path("unreachable").toString();
            return unreachable.contains(store) ? List.of() : List.of("it says " + unreachable);
        });
        List<Answer> served = TITLES.stream().map(fleet.gateway::get).toList();
        fleet.compose.start(service);

        fleet.compose.awaitWell(MINUTES);
        fleet.awaitServing();
        orders.add(fleet.order(fleet.gateway, "/api/v1/generations", "profile", "an owl after " + service));
        fleet.awaitCompleted(orders, MINUTES);
        fleet.runUntilSucceeded("twitch-streams-worker", "twitch-streams");
        assertThat(served).allMatch(answer -> answer.status() == 200);
        assertThat(fleet.counted(events)).isEqualTo(50);
        assertThat(fleet.unaccounted()).isZero();
        assertThat(fleet.startsBut(service)).as("the others went on").isEqualTo(starts);
    }

    @Test
    @Order(7)
    void aWorkerThatDiesAtItsWorkIsStartedAgainAndTheBoardSaysWhatHappened() {
        Container worker = fleet.compose.container("twitch-streams-worker");
        Answer fault = fleet.service("source-simulator")
                .post("/simulator/faults", "{\"source\":\"twitch\",\"kind\":\"slow\",\"delayMillis\":3000}");
        assertThat(fault.status()).as(fault.toString()).isEqualTo(201);
        Thread request = new Thread(() -> {
            try {
                fleet.service("twitch-streams-worker").post("/actuator/jobs/twitch-streams", "{}");
            } catch (RuntimeException e) {
                fleet.progress.say("the worker did not answer to the end, as it should");
            }
        });
        request.start();
        fleet.waiting.until("twitch-streams is running", MINUTES, () -> running("twitch-streams", worker));

        Instant crashed = fleet.clock.instant();
        Docker.crash(worker, SHELL_IMAGE);

        Duration took = fleet.awaitRestart(worker);
        fleet.progress.say("%s was well again after %d s".formatted(worker.name(), took.toSeconds()));
        fleet.service("source-simulator").send("DELETE", "/simulator/faults", Optional.empty());
        fleet.runUntilSucceeded("twitch-streams-worker", "twitch-streams");
        JsonNode runs = fleet.gateway
                .get("/api/v1/fleet/jobs/twitch-streams/runs")
                .json()
                .path("runs");
        assertThat(runs).anySatisfy(run -> {
            assertThat(run.path("outcome").asText()).isEqualTo("abandoned");
            assertThat(run.path("reason").asText()).isEqualTo("process_gone");
            assertThat(run.path("instance").asText()).contains(worker.hostname());
        });
        assertThat(Instant.parse(line("twitch-streams").path("lastSuccess").asText()))
                .isAfter(crashed);
    }

    private static List<String> running(String job, Container worker) {
        String sql = "select instance from job_run where job = '%s' and outcome = 'running'".formatted(job);
        List<JsonNode> rows = fleet.compose.ledger().rows(sql);
        boolean there =
                rows.stream().anyMatch(row -> row.path("instance").asText().contains(worker.hostname()));
        return there ? List.of() : List.of("running: " + rows);
    }

    private static JsonNode line(String job) {
        for (JsonNode line : fleet.board().path("jobs")) {
            if (line.path("job").asText().equals(job)) {
                return line;
            }
        }
        throw new AssertionError("the board shows no job " + job);
    }

    /** Each container in turn dies as it does when memory is gone; nothing else has to be done or started again. */
    @Test
    @Order(8)
    void whicheverContainerCrashesTheFleetHealsItself() {
        fleet.send(fleet.gateway, "events_before_crashes", 100);
        for (Container container : fleet.compose.containers()) {
            Container before = fleet.compose.again(container);
            Map<String, Instant> starts = fleet.startsBut(before.service());
            Docker.crash(before, SHELL_IMAGE);
            Duration took = fleet.awaitRestart(before);
            fleet.progress.say("%s crashed and was well again after %d s".formatted(before.name(), took.toSeconds()));
            assertThat(fleet.startsBut(before.service()))
                    .as("after a crash of " + before.name())
                    .isEqualTo(starts);
        }
        healed("events_before_crashes", 100);
    }

    /** Everything works again: stores, jobs, orders, events. */
    private static void healed(String events, int count) {
        fleet.compose.awaitWell(MINUTES);
        fleet.awaitServing();
        fleet.runUntilSucceeded("youtube-worker", "youtube-trending");
        fleet.runUntilSucceeded("creator-intel-worker", "creator-intel");
        fleet.awaitCompleted(
                List.of(fleet.order(fleet.gateway, "/api/v1/generations", "profile", "an owl after all")), MINUTES);
        assertThat(TITLES.stream().map(fleet.gateway::get)).allMatch(answer -> answer.status() == 200);
        assertThat(fleet.counted(events)).isEqualTo(count);
        assertThat(fleet.unaccounted()).isZero();
    }

    /** {@code docker kill} is a wish to the engine, after which its restart policy rests: then {@code autoheal} heals, itself included. */
    @Test
    @Order(9)
    void whicheverContainerIsKilledTheFleetHealsItself() {
        fleet.send(fleet.gateway, "events_before_kills", 100);
        for (Container container : fleet.compose.containers()) {
            kill(fleet.compose.again(container));
        }
        healed("events_before_kills", 100);
    }

    private static void kill(Container before) {
        Map<String, Instant> starts = fleet.startsBut(before.service());
        Docker.kill(before);
        Duration took = fleet.awaitStart(before);
        fleet.progress.say("%s was killed and was well again after %d s".formatted(before.name(), took.toSeconds()));
        assertThat(fleet.startsBut(before.service()))
                .as("after a kill of " + before.name())
                .isEqualTo(starts);
    }

    @Test
    @Order(10)
    void replicasShareTheWorkAndDoNothingTwice() {
        Replicas replicas = new Replicas(fleet);
        replicas.scale();
        Instant since = fleet.clock.instant();

        replicas.shareTheQueue();
        replicas.countEventsOnce();
        replicas.runOncePerSchedule(since);
    }

    @Test
    @Order(11)
    void whenItGoesNothingIsLeft() {
        fleet.compose.keepLogs();

        fleet.compose.down();

        assertThat(Docker.belongings(fleet.compose.project())).isEmpty();
    }
}
