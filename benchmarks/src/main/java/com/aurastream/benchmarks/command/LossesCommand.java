package com.aurastream.benchmarks.command;

import com.aurastream.benchmarks.losses.Losses;
import com.aurastream.benchmarks.losses.LossesSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays {@link Losses}. */
@Command(
        name = "losses",
        description =
                "Sends events while flush workers are killed and servers stop; every accepted event must be stored once.")
final class LossesCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--events", defaultValue = "200000", description = "Different events (default: ${DEFAULT-VALUE})")
    private int events = 200_000;

    @Option(
            names = "--repeated",
            defaultValue = "0.2",
            description = "Part of the sent ids that were sent before (default: ${DEFAULT-VALUE})")
    private double repeated = 0.2;

    @Option(
            names = "--kills",
            defaultValue = "50",
            description = "How often a flush worker is killed with -9 (default: ${DEFAULT-VALUE})")
    private int kills = 50;

    @Option(
            names = "--database-stops",
            defaultValue = "2",
            description = "How often PostgreSQL is stopped, immediate and fast by turns (default: ${DEFAULT-VALUE})")
    private int databaseStops = 2;

    @Option(
            names = "--redis-restarts",
            defaultValue = "1",
            description =
                    "How often Redis is killed with -9 and started on its append-only file (default: ${DEFAULT-VALUE})")
    private int redisRestarts = 1;

    @Option(
            names = "--workers",
            defaultValue = "2",
            description = "Flush workers at the same time (default: ${DEFAULT-VALUE})")
    private int workers = 2;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of events, batches and kills (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws Exception {
        LossesSettings settings =
                new LossesSettings(events, repeated, kills, databaseStops, redisRestarts, workers, seed);
        return new ProgramRun("losses", common).play(new Losses(settings));
    }
}
