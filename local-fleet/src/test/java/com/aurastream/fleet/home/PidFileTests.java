package com.aurastream.fleet.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    private final PidFile pidFile;

    PidFileTests(@TempDir Path folder) {
        pidFile = new PidFile(folder.resolve("fleet.pid"), "java");
    }

    @Test
    void theProcessThatWroteItIsFound() {
        pidFile.writeOwn();

        assertThat(pidFile.running()).contains(ProcessHandle.current());
    }

    @Test
    void noFileMeansNoProcess() {
        assertThat(pidFile.running()).isEmpty();
    }

    @Test
    void aProcessThatStartedAfterTheFileWasWrittenIsAnotherOne() throws Exception {
        pidFile.writeOwn();
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        Files.setLastModifiedTime(pidFile.file(), FileTime.from(start.minus(Duration.ofMinutes(1))));

        assertThat(pidFile.running()).isEmpty();
    }

    @Test
    void aProcessOfAnotherProgramIsAnotherOne() {
        pidFile.writeOwn();

        assertThat(new PidFile(pidFile.file(), "postgres").running()).isEmpty();
    }

    @Test
    void aTornFileMeansNoProcess() throws Exception {
        Files.writeString(pidFile.file(), "12x\n");

        assertThat(pidFile.running()).isEmpty();
    }
}
