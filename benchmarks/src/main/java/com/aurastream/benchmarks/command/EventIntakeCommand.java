package com.aurastream.benchmarks.command;

import com.aurastream.benchmarks.intake.EventIntake;
import com.aurastream.benchmarks.intake.EventIntakeSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays {@link EventIntake}. */
@Command(
        name = "event-intake",
        description = "Posts events to the gateway, beside the same batches sent to Redis without it.")
final class EventIntakeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--requests",
            defaultValue = "400",
            description = "Requests in each round (default: ${DEFAULT-VALUE})")
    private int requests = 400;

    @Option(
            names = "--batch",
            defaultValue = "250",
            description = "Events in each request, 1 to 1,000 (default: ${DEFAULT-VALUE})")
    private int batch = 250;

    @Option(
            names = "--senders",
            defaultValue = "4",
            description = "Requests at the same time (default: ${DEFAULT-VALUE})")
    private int senders = 4;

    @Option(names = "--rounds", defaultValue = "7", description = "Rounds that count (default: ${DEFAULT-VALUE})")
    private int rounds = 7;

    @Option(names = "--warm-ups", defaultValue = "6", description = "Rounds before them (default: ${DEFAULT-VALUE})")
    private int warmUps = 6;

    @Option(
            names = "--objective",
            defaultValue = "0.4",
            description = "The least part of the speed of Redis alone (default: ${DEFAULT-VALUE})")
    private double objective = 0.4;

    @Option(names = "--seed", defaultValue = "1", description = "Of the events (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws Exception {
        EventIntakeSettings settings =
                new EventIntakeSettings(requests, batch, senders, rounds, warmUps, objective, seed);
        return new ProgramRun("event-intake", common).play(new EventIntake(settings));
    }
}
