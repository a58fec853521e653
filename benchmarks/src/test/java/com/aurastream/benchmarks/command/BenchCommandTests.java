package com.aurastream.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTests {

    @Test
    void anOptionThatMakesNoSenseEndsWithTwoBeforeAnythingIsStarted() {
        assertThat(List.of(
                        BenchCommand.run("losses", "--events", "0"),
                        BenchCommand.run("flush-speed", "--rounds", "0"),
                        BenchCommand.run("event-intake", "--batch", "1001"),
                        BenchCommand.run("generation", "--faults", "1"),
                        BenchCommand.run("event-intake", "--batch", "many"),
                        BenchCommand.run("nonsense")))
                .containsOnly(2);
    }

    @Test
    void helpIsNoMisuse() {
        assertThat(BenchCommand.run("event-intake", "--help")).isZero();
    }
}
