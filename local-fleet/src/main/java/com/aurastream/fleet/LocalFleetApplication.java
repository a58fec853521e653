package com.aurastream.fleet;

import com.aurastream.fleet.command.FleetCommand;

/** The command line of the local fleet; {@code ./fleet} builds and calls it. */
public final class LocalFleetApplication {

    private LocalFleetApplication() {}

    /** Runs a verb and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(FleetCommand.run(arguments));
    }
}
