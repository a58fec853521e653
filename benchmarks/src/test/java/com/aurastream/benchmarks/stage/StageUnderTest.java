package com.aurastream.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aurastream.benchmarks.process.PackedApplication;
import com.aurastream.benchmarks.report.Progress;
import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.server.ScratchFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** Plays small runs of programs; where the applications are not packed, or the run was not asked for, it says so and skips. */
public final class StageUnderTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private StageUnderTest() {}

    /** Skips unless these applications are packed, as they are after an ordinary build of the whole project. */
    public static void requirePacked(String... applications) {
        assumeThat(Stream.of(applications)
                        .filter(name -> PackedApplication.find(ROOT, name).isEmpty()))
                .as("applications that are not packed; build the whole project, or run ./bench once")
                .isEmpty();
    }

    /** Skips unless {@code -Dbench.all=true} asks for runs that take longer. */
    public static void requireAskedFor() {
        assumeThat(Boolean.getBoolean("bench.all"))
                .as("-Dbench.all=true, because this takes about a minute")
                .isTrue();
    }

    /** Plays a program and fails with its report unless its claim held. */
    public static Report play(Program program, Path folder) throws Exception {
        Progress progress = new Progress(System.out);
        try (Stage stage = new Stage(ROOT, new ScratchFolder(folder), progress, Clock.systemUTC())) {
            Report report = program.play(stage);
            assertThat(report.held()).as(report.text()).isTrue();
            return report;
        }
    }
}
