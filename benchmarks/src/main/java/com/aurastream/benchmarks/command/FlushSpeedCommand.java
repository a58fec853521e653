package com.aurastream.benchmarks.command;

import com.aurastream.benchmarks.flushspeed.FlushSpeed;
import com.aurastream.benchmarks.flushspeed.FlushSpeedSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays {@link FlushSpeed}. */
@Command(
        name = "flush-speed",
        description = "Flushes the stream into PostgreSQL, beside psql's \\copy of the same rows into the same table.")
final class FlushSpeedCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--rows", defaultValue = "200000", description = "Events in the stream (default: ${DEFAULT-VALUE})")
    private int rows = 200_000;

    @Option(names = "--rounds", defaultValue = "7", description = "Rounds that count (default: ${DEFAULT-VALUE})")
    private int rounds = 7;

    @Option(names = "--warm-ups", defaultValue = "3", description = "Rounds before them (default: ${DEFAULT-VALUE})")
    private int warmUps = 3;

    @Option(
            names = "--hours",
            defaultValue = "2",
            description = "Hours over which the events are spread (default: ${DEFAULT-VALUE})")
    private int hours = 2;

    @Option(
            names = "--objective",
            defaultValue = "0.7",
            description = "The least part of psql's speed (default: ${DEFAULT-VALUE})")
    private double objective = 0.7;

    @Option(names = "--seed", defaultValue = "1", description = "Of the events (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws Exception {
        FlushSpeedSettings settings = new FlushSpeedSettings(rows, rounds, warmUps, hours, objective, seed);
        return new ProgramRun("flush-speed", common).play(new FlushSpeed(settings));
    }
}
