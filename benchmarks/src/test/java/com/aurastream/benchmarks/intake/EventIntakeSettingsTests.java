package com.aurastream.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.benchmarks.process.RefusedException;
import org.junit.jupiter.api.Test;

class EventIntakeSettingsTests {

    @Test
    void whatMakesNoSenseIsRefusedWithTheOptionsName() {
        assertThatThrownBy(() -> new EventIntakeSettings(0, 1, 1, 1, 0, 0.1, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessage("--requests must be at least 1.");
        assertThatThrownBy(() -> new EventIntakeSettings(1, 1_001, 1, 1, 0, 0.1, 1))
                .hasMessageContaining("--batch");
        assertThatThrownBy(() -> new EventIntakeSettings(501, 1_000, 1, 1, 0, 0.1, 1))
                .hasMessageContaining("500,000");
        assertThatThrownBy(() -> new EventIntakeSettings(1, 1, 65, 1, 0, 0.1, 1))
                .hasMessageContaining("--senders");
        assertThatThrownBy(() -> new EventIntakeSettings(1, 1, 1, 0, 0, 0.1, 1)).hasMessageContaining("--rounds");
        assertThatThrownBy(() -> new EventIntakeSettings(1, 1, 1, 1, -1, 0.1, 1))
                .hasMessageContaining("--warm-ups");
        assertThatThrownBy(() -> new EventIntakeSettings(1, 1, 1, 1, 0, 0, 1)).hasMessageContaining("--objective");
    }

    @Test
    void theLargestRoundIsAllowed() {
        assertThat(new EventIntakeSettings(500, 1_000, 64, 1, 0, 0.1, 1).events())
                .isEqualTo(500_000);
    }
}
