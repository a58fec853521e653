package com.aurastream.compose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryUseTests {

    @Test
    void itIsReadFromWhatTheEngineTells() {
        MemoryUse use = MemoryUse.of("aurastream-redis 8.5MiB / 1GiB");

        assertThat(use).isEqualTo(new MemoryUse("aurastream-redis", 8_912_896, 1_073_741_824));
        assertThat(use.percent()).isBetween(0.83, 0.831);
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> MemoryUse.of("aurastream-redis -- / --"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aurastream-redis -- / --");
        assertThatThrownBy(() -> MemoryUse.of("aurastream-redis 8.5Ms / 1GiB"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
