package com.aurastream.benchmarks.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.benchmarks.process.RefusedException;
import org.junit.jupiter.api.Test;

class LossesSettingsTests {

    @Test
    void whatMakesNoSenseIsRefusedWithTheOptionsName() {
        assertThatThrownBy(() -> new LossesSettings(0, 0.2, 1, 0, 0, 1, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--events");
        assertThatThrownBy(() -> new LossesSettings(10, 1, 1, 0, 0, 1, 1)).hasMessageContaining("--repeated");
        assertThatThrownBy(() -> new LossesSettings(10, 0.2, 2, 2, 1, 1, 1)).hasMessageContaining("--database-stops");
        assertThatThrownBy(() -> new LossesSettings(10, 0.2, 1, 0, 0, 0, 1)).hasMessageContaining("--workers");
    }

    @Test
    void aRunWithoutKillsIsAllowed() {
        assertThat(new LossesSettings(10, 0, 0, 0, 0, 1, 1).kills()).isZero();
    }
}
