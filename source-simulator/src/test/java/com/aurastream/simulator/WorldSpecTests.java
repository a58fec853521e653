package com.aurastream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.simulator.world.InvalidWorldException;
import com.aurastream.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldSpecTests {

    @ParameterizedTest
    @ValueSource(strings = {"synthetic", "synthetic:", "synthetic:x", "synthetic:1?plants=some", "replay:", "mars:1"})
    void aTextThatNamesNoWorldStopsTheStartWithASentence(String spec) {
        assertThatThrownBy(() -> RunningSimulator.of(spec))
                .hasRootCauseInstanceOf(InvalidWorldException.class)
                .rootCause()
                .hasMessageContaining("aurastream.simulator.world is \"" + spec + "\"")
                .hasMessageContaining("give synthetic:SEED");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStartWithASentence() {
        assertThatThrownBy(() -> RunningSimulator.of("replay:/nowhere/at/all"))
                .rootCause()
                .hasMessageContaining("/nowhere/at/all, which is not there");
    }

    @Test
    void aFolderWithoutARecordingStopsTheStartWithASentence(@TempDir Path folder) {
        assertThatThrownBy(() -> RunningSimulator.of("replay:" + folder))
                .rootCause()
                .hasMessageContaining("holds no recording")
                .hasMessageContaining("youtube_charts.csv.gz");
    }

    @Test
    void aWrongSettingStopsTheStart() {
        assertThatThrownBy(() -> RunningSimulator.of("synthetic:1", "aurastream.simulator.stream-scale=0"))
                .rootCause()
                .hasMessageContaining("streamScale");
    }

    @Test
    void theClockOfTheHostIsTheClockOfTheWorld(@TempDir Path folder) throws IOException {
        try (RunningSimulator simulator = RunningSimulator.of("replay:" + Recordings.small(folder))) {
            assertThat(simulator.bean(Clock.class)).isSameAs(simulator.clock());
            assertThat(simulator.bean(World.class).description().anchor()).isEqualTo(RunningSimulator.NOW);
            assertThat(simulator.get("/simulator/world").json().get("origin").asText())
                    .isEqualTo("replay");
            assertThat(simulator.get("/simulator/history").json().get("moments"))
                    .hasSize(4);
            assertThat(simulator.get("/simulator/history").json().at("/moments/3/sources"))
                    .hasSize(3);
            assertThat(simulator.get("/actuator/health").json().get("status").asText())
                    .isEqualTo("UP");
        }
    }

    @Test
    void aGivenAnchorIsKept(@TempDir Path folder) throws IOException {
        String anchor = "2026-11-01T00:00:00Z";
        try (RunningSimulator simulator =
                RunningSimulator.of("replay:" + Recordings.small(folder), "aurastream.simulator.anchor=" + anchor)) {
            assertThat(simulator
                            .get("/simulator/world")
                            .json()
                            .get("lastObservation")
                            .asText())
                    .isEqualTo(anchor);
        }
    }

    @Test
    void aSyntheticWorldTellsItsTruthAndThatAnyMomentWillDo() {
        try (RunningSimulator simulator = RunningSimulator.of("synthetic:1?plants=none")) {
            assertThat(simulator.get("/simulator/history").json().get("thinned").asBoolean())
                    .isTrue();
            assertThat(simulator.get("/simulator/truth").json().get("planted").asBoolean())
                    .isFalse();
            assertThat(simulator.get("/simulator/truth").json().get("games")).hasSize(8);
        }
    }
}
