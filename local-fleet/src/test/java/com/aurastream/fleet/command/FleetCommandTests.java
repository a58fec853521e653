package com.aurastream.fleet.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import com.aurastream.fleet.life.FleetAddresses;
import com.aurastream.fleet.life.FleetPhase;
import com.aurastream.fleet.life.FleetState;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetCommandTests {

    private final Path folder;

    FleetCommandTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void statusOfAFolderWhereNothingRunsEndsWithOne() {
        assertThat(FleetCommand.run("status", "--data", folder.toString())).isEqualTo(1);
    }

    @Test
    void downWhereNothingRunsIsNoError() {
        assertThat(FleetCommand.run("down", "--data", folder.toString())).isZero();
    }

    @Test
    void anUnknownOptionEndsWithTwo() {
        assertThat(FleetCommand.run("status", "--colour")).isEqualTo(2);
    }

    @Test
    void statusAsJsonIsTheBoardWithProcessAddressesAndMemoryBesideIt() {
        JsonNode board = HomeJson.mapper().createObjectNode().put("asOf", "2026-11-23T12:00:00Z");

        JsonNode json = new FleetStatus(state(), ResidentMemory.of(new FleetHome(folder)), Optional.of(board)).json();

        assertThat(json.path("running").asBoolean()).isTrue();
        assertThat(json.path("pid").asLong()).isEqualTo(4711);
        assertThat(json.path("phase").asText()).isEqualTo("settling");
        assertThat(json.path("asOf").asText()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(json.at("/addresses/gateway").asText()).isEqualTo("http://127.0.0.1:8080");
        assertThat(json.at("/addresses/workers/youtube-worker").asText()).isEqualTo("http://127.0.0.1:8081");
        assertThat(json.at("/memory/total").isNumber()).isTrue();
    }

    @Test
    void statusInWordsSaysWhichJobIsWaitedForAndWhy() {
        String text = new FleetStatus(state(), ResidentMemory.of(new FleetHome(folder)), Optional.empty()).text();

        assertThat(text)
                .contains("settling, process 4711")
                .contains("waiting for youtube-games failed: quota")
                .contains("the gateway does not answer yet");
    }

    private static FleetState state() {
        return new FleetState(
                4711,
                FleetPhase.SETTLING,
                "waiting for youtube-games",
                Instant.parse("2026-11-23T11:00:00Z"),
                "synthetic:7",
                "/data/api-key",
                Optional.of(new FleetAddresses(
                        "http://127.0.0.1:8080",
                        Map.of("youtube-worker", "http://127.0.0.1:8081"),
                        Optional.of("http://127.0.0.1:8090"),
                        "jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres",
                        "redis://127.0.0.1:6379")),
                Map.of("youtube-games", "failed: quota"));
    }
}
