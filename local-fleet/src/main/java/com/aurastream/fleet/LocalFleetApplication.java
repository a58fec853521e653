package com.aurastream.fleet;

import com.aurastream.fleet.command.FleetCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The command line of the local fleet; {@code ./fleet} builds and calls it. */
public final class LocalFleetApplication {

    private LocalFleetApplication() {}

    /** Runs a verb and ends with its exit code. */
    public static void main(String[] arguments) {
        configureLogging(arguments.length > 0 && arguments[0].equals("up"));
        System.exit(FleetCommand.run(arguments));
    }

    /** Once for the process: otherwise each application would configure it anew, and all lines carry the first one's name. */
    private static void configureLogging(boolean fleet) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", fleet ? "fleet-logback.xml" : "quiet-logback.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
