package com.aurastream.compose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void outputAndErrorsAreKeptApart() {
        Command.Outcome outcome =
                Command.of("sh", "-c", "echo said; echo complained >&2; exit 3").run(LIMIT);

        assertThat(outcome).isEqualTo(new Command.Outcome(3, "said\n", "complained\n"));
    }

    @Test
    void aFailureSaysWhatWasSaid() {
        assertThatThrownBy(() ->
                        Command.of("sh", "-c", "echo no such thing >&2; exit 1").output(LIMIT))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("ended with 1")
                .hasMessageContaining("no such thing");
    }

    @Test
    void whatTakesTooLongIsKilled() {
        assertThatThrownBy(() -> Command.of("sleep", "600").run(Duration.ofMillis(200)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("sleep 600 has not ended");
    }

    @Test
    void noKeyOfTheEnvironmentIsInheritedAndGivenOnesAreNotShown() {
        Command command = new Command(List.of("env"), Map.of("SOME_KEY", "secret"));

        assertThat(command.output(LIMIT).lines())
                .contains("SOME_KEY=secret")
                .noneMatch(line -> line.startsWith("JAVA"));
        assertThat(command.toString()).isEqualTo("env");
    }

    @Test
    void aLogGrows(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");

        Command.of("sh", "-c", "echo one").run(LIMIT, log);
        Command.of("sh", "-c", "echo two >&2").run(LIMIT, log);

        assertThat(Files.readString(log)).isEqualTo("one\ntwo\n");
    }
}
