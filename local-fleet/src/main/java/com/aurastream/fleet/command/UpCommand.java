package com.aurastream.fleet.command;

import com.aurastream.fleet.home.RefusedException;
import com.aurastream.fleet.life.Fleet;
import com.aurastream.fleet.life.FleetOptions;
import com.aurastream.fleet.life.StopSignal;
import com.aurastream.fleet.life.Terminal;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the fleet and stays until it is stopped. */
@Command(name = "up", description = "Starts the fleet on embedded PostgreSQL and Redis.")
final class UpCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 500;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--world",
            paramLabel = "WORLD",
            description = "synthetic:SEED or replay:FOLDER (default: the world of the data, at first synthetic:1)")
    private @Nullable String world;

    @Option(
            names = "--history",
            paramLabel = "DAYS",
            description = "Days of the past to live through at the first start (default: the whole recording,"
                    + " 3 of a synthetic world; 0 for none)")
    private @Nullable Double history;

    @Option(
            names = "--detach",
            description = "Returns when every job has succeeded once, and leaves the fleet running (read by ./fleet)")
    private boolean detach;

    @Override
    public Integer call() {
        StopSignal stop = StopSignal.install();
        Terminal terminal = new Terminal(new PrintStream(System.out, true));
        try (Fleet fleet = Fleet.start(options(), terminal)) {
            if (!stop.isRequested()) {
                fleet.liveThroughHistory(stop::isRequested);
            }
            if (!stop.isRequested()) {
                fleet.schedule();
                greet(fleet, terminal);
                terminal.say(detach ? "Stop it with ./fleet down" : "Stop it with Ctrl-C");
                watch(fleet, terminal, stop);
            }
            terminal.say("Stopping");
        }
        terminal.say("Stopped");
        return FleetCommand.OK;
    }

    private FleetOptions options() {
        if (history != null && (history < 0 || history.isNaN())) {
            throw new RefusedException("--history " + history + ": must be 0 or more days.");
        }
        return new FleetOptions(
                place.home(),
                place.basePort(),
                Optional.ofNullable(world),
                Optional.ofNullable(history),
                environment("AURASTREAM_API_KEY"),
                environment("AURASTREAM_SOURCES").toLowerCase(Locale.ROOT).equals("live"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static void greet(Fleet fleet, Terminal terminal) {
        terminal.say("Gateway  " + fleet.gateway());
        terminal.say("Key      in " + fleet.home().apiKey());
        terminal.say("World    " + fleet.world());
        if (!fleet.live()) {
            terminal.say(
                    "SIMULATED: nothing here is live; set AURASTREAM_SOURCES=live and the sources' keys for the platforms");
        }
    }

    private static void watch(Fleet fleet, Terminal terminal, StopSignal stop) {
        Map<String, String> waiting = fleet.checkCompletion();
        while (!waiting.isEmpty() && !stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            Map<String, String> now = fleet.checkCompletion();
            if (!now.isEmpty() && !now.keySet().equals(waiting.keySet())) {
                terminal.say("Waiting for " + String.join(", ", now.keySet()));
            }
            waiting = now;
        }
        if (waiting.isEmpty()) {
            terminal.say("Every job has succeeded");
            stop.await(Long.MAX_VALUE, TimeUnit.MILLISECONDS);
        }
    }
}
