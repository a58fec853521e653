package com.aurastream.benchmarks.command;

import com.aurastream.benchmarks.process.RefusedException;
import com.aurastream.benchmarks.report.Progress;
import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.server.ScratchFolder;
import com.aurastream.benchmarks.stage.Program;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.benchmarks.stage.TimeLimit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Plays a program on a stage of its own, tells what it found, and leaves nothing behind but what has to be looked into. */
final class ProgramRun {

    private final String name;
    private final CommonOptions options;

    ProgramRun(String name, CommonOptions options) {
        this.name = name;
        this.options = options;
    }

    /** The exit code: 0 when the claim held. */
    int play(Program program) throws Exception {
        ScratchFolder scratch = scratch();
        boolean held = false;
        try {
            Report report = new TimeLimit(Duration.ofMinutes(options.minutes())).within(() -> report(program, scratch));
            System.out.println(options.json() ? report.json() : report.text());
            held = report.held();
            return held ? BenchCommand.HELD : BenchCommand.NOT_HELD;
        } finally {
            if (held && !options.keep()) {
                scratch.remove();
            } else {
                System.err.println("Databases and logs are kept in " + scratch.path());
            }
        }
    }

    private static Report report(Program program, ScratchFolder scratch) throws Exception {
        Progress progress = new Progress(System.err);
        try (Stage stage = new Stage(root(), scratch, progress, Clock.systemUTC())) {
            return program.play(stage);
        }
    }

    private ScratchFolder scratch() {
        String given = System.getProperty("bench.scratch", "");
        return given.isEmpty() ? ScratchFolder.make(name) : new ScratchFolder(Path.of(given));
    }

    private static Path root() {
        String root = System.getProperty("bench.root", "");
        if (root.isEmpty()) {
            throw new RefusedException("The project's folder is not known; run ./bench.");
        }
        return Path.of(root);
    }
}
