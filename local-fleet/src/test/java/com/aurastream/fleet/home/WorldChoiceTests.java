package com.aurastream.fleet.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldChoiceTests {

    private static final Instant FIRST = Instant.parse("2026-11-23T12:00:00Z");

    private final Path folder;
    private final FleetHome home;

    WorldChoiceTests(@TempDir Path folder) {
        this.folder = folder;
        home = new FleetHome(folder);
    }

    @Test
    void theFirstStartFixesWorldAndAnchor() {
        choose("synthetic:7").keep(home);

        WorldChoice later = WorldChoice.of(home, Optional.empty(), Optional.empty(), FIRST.plusSeconds(600));

        assertThat(later.world()).isEqualTo("synthetic:7");
        assertThat(later.anchor()).isEqualTo(FIRST);
        assertThat(later.historyDone()).isFalse();
    }

    @Test
    void anotherWorldOnTheSameDataIsRefusedInASentence() {
        choose("synthetic:7").keep(home);

        assertThatThrownBy(() -> choose("synthetic:8"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("are of the world synthetic:7, not synthetic:8");
    }

    @Test
    void aSyntheticWorldHasThreeDaysOfPastUnlessToldOtherwise() {
        assertThat(choose("synthetic:7").historyDays()).contains(3.0);
    }

    @Test
    void aRecordingIsLivedThroughWholeAndItsFolderIsMadeAbsolute() {
        WorldChoice choice = choose("replay:" + folder + "/../" + folder.getFileName());

        assertThat(choice.historyDays()).isEmpty();
        assertThat(choice.world()).isEqualTo("replay:" + folder);
    }

    @Test
    void nonsenseIsRefusedAndNamed() {
        assertThatThrownBy(() -> choose("replay:/no/such/folder")).hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> choose("synthetic:often")).hasMessageContaining("must be a whole number");
        assertThatThrownBy(() -> choose("real")).hasMessageContaining("synthetic:SEED or replay:FOLDER");
    }

    @Test
    void theEndOfTheHistoryIsKept() {
        choose("synthetic:7").withHistoryDone().keep(home);

        assertThat(choose("synthetic:7").historyDone()).isTrue();
    }

    private WorldChoice choose(String world) {
        return WorldChoice.of(home, Optional.of(world), Optional.empty(), FIRST);
    }
}
