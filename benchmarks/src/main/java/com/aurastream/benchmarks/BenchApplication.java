package com.aurastream.benchmarks;

import com.aurastream.benchmarks.command.BenchCommand;

/** The command line of the programs; {@code ./bench} builds and calls it. */
public final class BenchApplication {

    private BenchApplication() {}

    /** Runs a program and ends with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        System.exit(BenchCommand.run(arguments));
    }
}
