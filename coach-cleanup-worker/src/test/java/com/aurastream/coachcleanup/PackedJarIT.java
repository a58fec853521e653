package com.aurastream.coachcleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.coach.CoachSession;
import com.aurastream.intel.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker as an operator has it: a jar and a command line. */
class PackedJarIT {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void aDryRunFromTheCommandLineSaysWhatWouldGoAndEndsWithoutChangingAnything(@TempDir Path folder) throws Exception {
        Optional<Path> jar = jar();
        assumeTrue(jar.isPresent(), "the jar is not packed");
        Map<String, Object> settings = TestServers.settings("coach_packed");
        try (CoachFixture fixture = new CoachFixture(settings)) {
            CoachSession session = fixture.started("ann", LONG_AGO);
            Map<String, String> before = fixture.keyspace.dump();

            Ended dry = run(jar.get(), settings, folder.resolve("output"), "--dry-run");

            assertThat(dry.output())
                    .contains("coach-cleanup: would clear away session " + session.id() + " of creator ann")
                    .contains(
                            "coach-cleanup: would clear away 1 sessions: 1 idle, 0 ended by their creator; and 0 entries");
            assertThat(dry.exitCode()).isZero();
            assertThat(fixture.keyspace.dump()).isEqualTo(before);
            assertThat(fixture.rows()).isEmpty();
        }
    }

    private record Ended(int exitCode, String output) {}

    private static Ended run(Path jar, Map<String, Object> settings, Path output, String option)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toAbsolutePath().toString(),
                option));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static Optional<Path> jar() throws IOException {
        Path target = Path.of("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst();
        }
    }
}
