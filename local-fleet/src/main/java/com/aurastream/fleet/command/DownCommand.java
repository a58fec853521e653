package com.aurastream.fleet.command;

import com.aurastream.fleet.home.FleetHome;
import com.aurastream.fleet.home.LeftBehind;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the fleet of a data folder. */
@Command(name = "down", description = "Stops the fleet cleanly.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Override
    public Integer call() {
        FleetHome home = place.home();
        Optional<ProcessHandle> fleet = home.fleetPid().running();
        fleet.ifPresent(process -> LeftBehind.stop("the fleet", process));
        LeftBehind.stop(home).forEach(ended -> System.out.println("Ended " + ended));
        System.out.println(
                fleet.isPresent() ? "Stopped the fleet of " + home.folder() : "No fleet runs on " + home.folder());
        return FleetCommand.OK;
    }
}
