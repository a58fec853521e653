package com.aurastream.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aurastream.compose.engine.Container;
import com.aurastream.compose.engine.Docker;
import com.aurastream.compose.fleet.ComposeFleet;
import com.aurastream.compose.fleet.Progress;
import com.aurastream.compose.fleet.Waiting;
import com.aurastream.compose.gateway.Answer;
import com.aurastream.compose.gateway.HttpService;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fleet that the suite brings up, and what its tests ask of it again and again. */
final class FleetUnderTest implements AutoCloseable {

    static final String KEY = "compose-tests-0123456789abcdef";
    static final List<String> WORKERS = List.of(
            "youtube-worker",
            "twitch-streams-worker",
            "clip-radar-worker",
            "creator-intel-worker",
            "thumbnail-intel-worker",
            "playbook-worker",
            "analytics-flush-worker",
            "generation-worker",
            "coach-cleanup-worker");

    private static final boolean KEPT = Boolean.getBoolean("compose.keep");
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration SOON = Duration.ofMinutes(3);

    final Progress progress = new Progress(System.out);
    final Waiting waiting = new Waiting(progress);
    final Clock clock = Clock.systemUTC();
    final ComposeFleet compose = new ComposeFleet(
            ROOT,
            Path.of("target/compose"),
            Map.of("AURASTREAM_API_KEY", KEY, "AURASTREAM_SOURCES", "simulated"),
            progress);
    final HttpService gateway = new HttpService(() -> compose.address("api-gateway"), Optional.of(KEY));

    /** Skips, and says so, unless containers are asked for and there. */
    static void requireContainers() {
        if (!Boolean.getBoolean("compose.suite")) {
            skip("The Compose suite takes minutes and gigabytes; -Pcontainers asks for it.");
        }
        Docker.absence().ifPresent(FleetUnderTest::skip);
    }

    private static void skip(String reason) {
        System.out.println("SKIPPED: " + reason);
        assumeThat(true).as(reason).isFalse();
    }

    /** Takes down what an earlier suite has left, unless that is to be kept, builds unless told otherwise, and comes up. */
    void start() {
        if (!KEPT && !Docker.belongings(compose.project()).isEmpty()) {
            compose.down();
        }
        if (!KEPT) {
            compose.goWithThisProcess();
        }
        if (Boolean.parseBoolean(System.getProperty("compose.build", "true"))) {
            compose.build();
        }
        up();
    }

    /** Brings the fleet up, or to what has been asked for since, until it serves. */
    void up() {
        compose.up();
        awaitServing();
    }

    /** Waits until the gateway serves and reaches both stores. */
    void awaitServing() {
        waiting.until("the gateway serves and reaches its stores", SOON, () -> {
            Answer answer = gateway.get("/api/v1/fleet");
            JsonNode unreachable = answer.json().path("unreachable");
            return unreachable.isArray() && unreachable.isEmpty() ? List.of() : List.of(answer.toString());
        });
    }

    /** A worker's actuator. */
    HttpService service(String name) {
        return new HttpService(() -> compose.address(name), Optional.empty());
    }

    JsonNode board() {
        return gateway.get("/api/v1/fleet").json();
    }

    /** The jobs on the board that have never succeeded, each with what it says. */
    List<String> unsuccessful() {
        List<String> lines = new ArrayList<>();
        JsonNode jobs = board().path("jobs");
        if (jobs.isEmpty()) {
            return List.of("the board shows no jobs");
        }
        jobs.forEach(line -> {
            if (!line.has("lastSuccess")) {
                lines.add(line.path("job").asText() + " " + line.path("outcome").asText("has not run") + " "
                        + line.path("reason").asText());
            }
        });
        return lines;
    }

    /** Runs a job on request until it has succeeded: another process may hold its lock for a while. */
    void runUntilSucceeded(String worker, String job) {
        waiting.until(job + " succeeds", SOON, () -> {
            Answer run = service(worker).post("/actuator/jobs/" + job, "{}");
            String outcome = run.json().path("outcome").asText();
            return outcome.equals("succeeded") || outcome.equals("partial") ? List.of() : List.of(run.toString());
        });
    }

    /** Orders something and returns the route of its job. */
    String order(HttpService at, String shelf, String kind, String prompt) {
        Answer answer = at.post(shelf, "{\"kind\":\"%s\",\"prompt\":\"%s\"}".formatted(kind, prompt));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return shelf + "/" + answer.json().path("id").asText();
    }

    /** Waits until all jobs of these routes are completed. */
    void awaitCompleted(List<String> routes, Duration limit) {
        waiting.until(routes.size() + " orders are completed", limit, () -> routes.stream()
                .map(route ->
                        route + " is " + gateway.get(route).json().path("state").asText())
                .filter(line -> !line.endsWith(" completed"))
                .toList());
    }

    /** Sends as many events of one name; their ids are the name and a number, so that sending them again adds nothing. */
    void send(HttpService at, String name, int count) {
        Instant now = clock.instant();
        List<String> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.add("""
                    {"id":"%s-%d","name":"%s","category":"suite","sessionId":"suite","occurredAt":"%s"}""".formatted(name, number, name, now));
        }
        Answer answer = at.post("/api/v1/analytics/events", "{\"events\":[%s]}".formatted(String.join(",", events)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).as(answer.toString()).isEqualTo(count);
    }

    /** How many events of a name the gateway counts, once nothing is pending. */
    long counted(String name) {
        waiting.until("no event is pending", SOON, () -> {
            service("analytics-flush-worker").post("/actuator/jobs/analytics-flush", "{}");
            long pending = gateway.get("/api/v1/analytics/summary")
                    .json()
                    .path("pending")
                    .asLong(-1);
            return pending == 0 ? List.of() : List.of(pending + " are");
        });
        for (JsonNode line :
                gateway.get("/api/v1/analytics/summary?by=name").json().path("counts")) {
            if (line.toString().contains("\"" + name + "\"")) {
                return line.path("events").asLong();
            }
        }
        return 0;
    }

    /** Where the archive and the stream disagree about events. */
    long unaccounted() {
        return gateway.get("/api/v1/fleet/analytics").json().path("unaccounted").asLong(-1);
    }

    /** When each container was started last, but for one service. */
    Map<String, Instant> startsBut(String service) {
        Map<String, Instant> starts = new TreeMap<>();
        compose.containers().stream()
                .filter(container -> !container.service().equals(service))
                .forEach(container -> starts.put(container.name(), container.startedAt()));
        return starts;
    }

    /** Waits until the engine has started a container again by itself and it is well. */
    Duration awaitRestart(Container before) {
        return waiting.until(before.name() + " is started again", SOON, () -> {
            Container now = compose.again(before);
            boolean again =
                    now.restarts() > before.restarts() && now.startedAt().isAfter(before.startedAt());
            return again && now.isWell() ? List.of() : List.of(now.standing());
        });
    }

    /** Waits until somebody has started a container again and it is well. */
    Duration awaitStart(Container before) {
        return waiting.until(before.name() + " is started again", SOON, () -> {
            Container now = compose.again(before);
            return now.startedAt().isAfter(before.startedAt()) && now.isWell() ? List.of() : List.of(now.standing());
        });
    }

    @Override
    public void close() {
        if (!KEPT) {
            compose.close();
        }
    }
}
