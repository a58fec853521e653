package com.aurastream.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.compose.engine.CommandFailedException;
import com.aurastream.compose.engine.Container;
import com.aurastream.compose.engine.Docker;
import com.aurastream.compose.fleet.ComposeFleet;
import com.aurastream.compose.fleet.Progress;
import com.aurastream.compose.fleet.Waiting;
import com.aurastream.compose.gateway.Answer;
import com.aurastream.compose.gateway.HttpService;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fleet with keys that nobody has given out, in a network without a way to the platforms. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveFleetIT {

    private static final Path FOLDER = Path.of("target/compose-live");
    private static final Duration MINUTES = Duration.ofMinutes(6);
    private static final Map<String, String> KEYS = Map.of(
            "YOUTUBE_API_KEY", "AIza-made-up-f3b1c07a9d24",
            "TWITCH_CLIENT_ID", "made-up-client-58e2d6b41c",
            "TWITCH_CLIENT_SECRET", "made-up-secret-90af3c7e15",
            "GEMINI_API_KEY", "made-up-gemini-27d8b6e0f4",
            "AURASTREAM_API_KEY", "made-up-gateway-c4f19e5d83",
            "DATABASE_PASSWORD", "made-up-password-7b0e2d95a6");

    private final Progress progress = new Progress(System.out);
    private final Waiting waiting = new Waiting(progress);

    @BeforeAll
    static void requireContainers() {
        FleetUnderTest.requireContainers();
    }

    private ComposeFleet fleet(Map<String, String> keys) {
        Map<String, String> settings = new TreeMap<>(keys);
        settings.put("AURASTREAM_SOURCES", "live");
        ComposeFleet fleet = new ComposeFleet(FleetUnderTest.ROOT, FOLDER, settings, progress);
        fleet.with(Path.of("compose-tests/compose/offline.yml"));
        if (!Docker.belongings(fleet.project()).isEmpty()) {
            fleet.down();
        }
        fleet.goWithThisProcess();
        return fleet;
    }

    @Test
    void withoutAKeyThatItNeedsNothingIsStarted() {
        for (String name : List.of("YOUTUBE_API_KEY", "TWITCH_CLIENT_ID", "TWITCH_CLIENT_SECRET")) {
            Map<String, String> keys = new TreeMap<>(KEYS);
            keys.remove(name);
            try (ComposeFleet fleet = fleet(keys)) {
                assertThatThrownBy(fleet::begin)
                        .isInstanceOf(CommandFailedException.class)
                        .hasMessageContaining(name)
                        .hasMessageContaining("AURASTREAM_SOURCES=live needs it");
                assertThat(Docker.belongings(fleet.project())).isEmpty();
            }
        }
    }

    @Test
    void withoutTheSimulatorItIsWellSaysWhatIsMissingAndTellsNoKey() {
        try (ComposeFleet fleet = fleet(KEYS)) {
            HttpService gateway = new HttpService(
                    () -> fleet.address("api-gateway"), Optional.ofNullable(KEYS.get("AURASTREAM_API_KEY")));

            fleet.up();
            waiting.until("runs say that the platforms are away", MINUTES, () -> withoutPlatform(gateway));
            waiting.until("breakers are open", MINUTES, () -> closed(fleet));
            List<Container> containers = fleet.containers();

            assertThat(containers).extracting(Container::service).doesNotContain("source-simulator");
            assertThat(containers).allMatch(Container::isWell);
            assertThat(containers).allMatch(container -> container.restarts() == 0);
            Answer titles = gateway.get("/api/v1/games/fortnite/titles");
            assertThat(titles.status()).as(titles.toString()).isEqualTo(404);
            assertThat(titles.text()).contains("not_yet");
            assertThat(keysIn(containers)).isEmpty();
            fleet.keepLogs();
        }
    }

    /** Jobs that cannot do without a platform, and that the board shows as anything but failed for the want of it. */
    private static List<String> withoutPlatform(HttpService gateway) {
        List<String> otherwise = new ArrayList<>();
        for (JsonNode line : gateway.get("/api/v1/fleet").json().path("jobs")) {
            String job = line.path("job").asText();
            boolean needs =
                    List.of("youtube-trending", "twitch-streams", "clip-radar").contains(job);
            if (needs && !line.path("outcome").asText().equals("failed")) {
                otherwise.add(line.toString());
            }
        }
        return otherwise;
    }

    private static List<String> closed(ComposeFleet fleet) {
        List<String> closed = new ArrayList<>();
        Map.of("youtube-worker", "youtube", "twitch-streams-worker", "twitch").forEach((worker, source) -> {
            String metrics = new HttpService(() -> fleet.address(worker), Optional.empty())
                    .get("/actuator/prometheus")
                    .text();
            boolean open = metrics.lines()
                    .anyMatch(line -> line.startsWith("aurastream_source_breaker_open{")
                            && line.contains("\"" + source + "\"")
                            && line.endsWith(" 1.0"));
            if (!open) {
                closed.add(source);
            }
        });
        return closed;
    }

    /** Which of the keys which container has told, by their names. */
    private static List<String> keysIn(List<Container> containers) {
        List<String> told = new ArrayList<>();
        for (Container container : containers) {
            String log = Docker.log(container);
            KEYS.forEach((name, value) -> {
                if (log.contains(value)) {
                    told.add(container.name() + " has told " + name);
                }
            });
        }
        return told;
    }
}
