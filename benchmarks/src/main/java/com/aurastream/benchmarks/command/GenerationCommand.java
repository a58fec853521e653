package com.aurastream.benchmarks.command;

import com.aurastream.benchmarks.generation.Generation;
import com.aurastream.benchmarks.generation.OrdersSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays {@link Generation}. */
@Command(
        name = "generation",
        description =
                "Orders assets while generation workers are killed; each job must end once, with exactly its files.")
final class GenerationCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--jobs",
            defaultValue = "500",
            description = "Orders, of all kinds and packs (default: ${DEFAULT-VALUE})")
    private int jobs = 500;

    @Option(
            names = "--kills",
            defaultValue = "20",
            description = "How often a worker is killed with -9 (default: ${DEFAULT-VALUE})")
    private int kills = 20;

    @Option(
            names = "--workers",
            defaultValue = "2",
            description = "Workers at the same time (default: ${DEFAULT-VALUE})")
    private int workers = 2;

    @Option(
            names = "--faults",
            defaultValue = "0",
            description = "Part of the model's answers that are faults (default: ${DEFAULT-VALUE})")
    private double faults;

    @Option(
            names = "--pick-ups",
            defaultValue = "100",
            description = "Orders given one by one on an idle queue before that (default: ${DEFAULT-VALUE})")
    private int pickUps = 100;

    @Option(names = "--seed", defaultValue = "1", description = "Of orders and kills (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws Exception {
        OrdersSettings settings = new OrdersSettings(jobs, kills, workers, faults, pickUps, seed);
        return new ProgramRun("generation", common).play(new Generation(settings));
    }
}
