package com.aurastream.benchmarks.command;

import picocli.CommandLine.Option;

/** Every program takes these. */
final class CommonOptions {

    @Option(names = "--json", description = "The report as JSON")
    private boolean json;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "After this it gives up and ends with 1 (default: ${DEFAULT-VALUE})")
    private int minutes = 30;

    @Option(names = "--keep", description = "Keeps databases and logs even when the claim held")
    private boolean keep;

    @Option(names = "--help", usageHelp = true, description = "Shows this help")
    private boolean help;

    boolean json() {
        return json;
    }

    int minutes() {
        return minutes;
    }

    boolean keep() {
        return keep;
    }

    boolean help() {
        return help;
    }
}
