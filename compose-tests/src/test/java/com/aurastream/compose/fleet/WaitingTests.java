package com.aurastream.compose.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTests {

    private final Waiting waiting =
            new Waiting(new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));

    @Test
    void itEndsWhenNothingIsInTheWay() {
        Deque<List<String>> obstacles = new ArrayDeque<>(List.of(List.of("a stone"), List.of()));

        waiting.until("the way is free", Duration.ofSeconds(20), obstacles::pop);

        assertThat(obstacles).isEmpty();
    }

    @Test
    void itSaysWhatWasInTheWayWhenTheTimeIsOver() {
        assertThatThrownBy(() -> waiting.until("the way is free", Duration.ZERO, () -> List.of("a stone", "a tree")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the way is free: not within 0 s, because of a stone; a tree");
    }

    @Test
    void whatIsThrownIsInTheWayToo() {
        assertThatThrownBy(() -> waiting.until("an answer", Duration.ZERO, () -> {
                    throw new IOException("refused");
                }))
                .hasMessageContaining("refused");
    }
}
