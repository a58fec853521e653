package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClipRadarSettingsTests {

    @Test
    void justChattingIsReadWhereNothingIsSet() {
        assertThat(with(Duration.ofHours(6), Duration.ofHours(1), 48).categories())
                .containsExactly(Map.entry("509658", "Just Chatting"));
    }

    @Test
    void timesThatMakeNoSenseAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Duration.ofHours(6), Duration.ofMinutes(2), 48))
                .withMessageContaining("aurastream.clip-radar.window must be at least smallest-window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Duration.ofMinutes(30), Duration.ofHours(1), 48))
                .withMessageContaining("look-back must be at least window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Duration.ofHours(48), Duration.ofHours(1), 48))
                .withMessageContaining("known must be at least look-back");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Duration.ofHours(6), Duration.ofHours(1), 10))
                .withMessageContaining("sweeps must exceed the 25 windows");
    }

    @Test
    void trackedGameIsNoFurtherCategory() {
        TrackedGames games = new TrackedGames(List.of(new Game("gta", "GTA", List.of("gta"), "32982")));
        assertThat(Category.all(games, Map.of("32982", "Grand Theft Auto V", "509658", "Just Chatting")))
                .containsExactlyInAnyOrder(
                        new Category("32982", "GTA", Optional.of("gta")),
                        new Category("509658", "Just Chatting", Optional.empty()));
    }

    private static ClipRadarSettings with(Duration lookBack, Duration window, int sweeps) {
        return new ClipRadarSettings(
                null, lookBack, window, Duration.ofMinutes(5), sweeps, 5_000, Duration.ofHours(24), 300, 7, 20_000);
    }
}
