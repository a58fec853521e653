package com.aurastream.simulator.world.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueIdsTests {

    private final OpaqueIds ids = new OpaqueIds(42);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4_294_967_296L, Long.MAX_VALUE, Long.MIN_VALUE})
    void anIdReadsBackAsItsNumber(long number) {
        String id = ids.encode(number);
        assertThat(id).matches("[A-Za-z0-9_-]{11}");
        assertThat(ids.decode(id)).hasValue(number);
        assertThat(new OpaqueIds(43).encode(number)).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "much-too-long-for-an-id", "no*base64*!", "AAAAAAAAAAB"})
    void anythingElseIsNoId(String text) {
        assertThat(ids.decode(text)).isEmpty();
    }
}
