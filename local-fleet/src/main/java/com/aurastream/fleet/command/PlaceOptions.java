package com.aurastream.fleet.command;

import com.aurastream.fleet.home.FleetHome;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which fleet is meant; every verb takes these. */
final class PlaceOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".fleet",
            description = "Folder of databases, logs and key (default: ${DEFAULT-VALUE})")
    private Path data = Path.of(".fleet");

    @Option(
            names = "--base-port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the gateway; workers N+1 to N+9, simulator N+10 (default: ${DEFAULT-VALUE})")
    private int basePort = 8080;

    @Option(names = "--help", usageHelp = true, description = "Shows this help")
    private boolean help;

    FleetHome home() {
        return new FleetHome(data);
    }

    int basePort() {
        return basePort;
    }

    boolean help() {
        return help;
    }
}
