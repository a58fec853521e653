package com.aurastream.fleet.command;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.HomeJson;
import com.aurastream.fleet.life.FleetState;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what runs, where, and how the jobs are. */
@Command(name = "status", description = "Shows the board: jobs, addresses, memory. Exit code 1 when no fleet runs.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--json", description = "As JSON")
    private boolean json;

    @Override
    public Integer call() {
        FleetHome home = place.home();
        Optional<ProcessHandle> fleet = home.fleetPid().running();
        Optional<FleetState> state = fleet.flatMap(process -> HomeJson.read(home.state(), FleetState.class));
        if (state.isEmpty()) {
            System.out.println(json ? "{ \"running\": false }" : "No fleet runs on " + home.folder());
            return FleetCommand.FAILED;
        }
        FleetStatus status = FleetStatus.of(home, state.get());
        System.out.println(json ? HomeJson.text(status.json()) : status.text());
        return FleetCommand.OK;
    }
}
