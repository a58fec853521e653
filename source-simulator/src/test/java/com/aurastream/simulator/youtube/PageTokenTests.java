package com.aurastream.simulator.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTests {

    @Test
    void fiftyIsTheTokenThatYouTubeGives() {
        assertThat(PageToken.of(50)).isEqualTo("CDIQAA");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 199, 20_000})
    void aTokenReadsBackAsItsPosition(int offset) {
        assertThat(PageToken.offset(PageToken.of(offset))).hasValue(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "CDIQ", "CDIQAAAA", "not a token", "gICA"})
    void anythingElseIsNoToken(String text) {
        assertThat(PageToken.offset(text)).isEmpty();
    }
}
