package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.benchmarks.stage.WorkerPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Kills workers that are at work. */
final class GenerationKiller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_WAIT_MILLIS = 1_500;

    private final Stage stage;
    private final WorkerPool workers;
    private final JobsKept kept;
    private final SplittableRandom random;
    private int kills;
    private int partsHeld;

    GenerationKiller(Stage stage, WorkerPool workers, JobsKept kept, long seed) {
        this.stage = stage;
        this.workers = workers;
        this.kept = kept;
        this.random = new SplittableRandom(seed + 1);
    }

    /** How many died. */
    int kills() {
        return kills;
    }

    /** How many parts they were at when they died. */
    int partsHeld() {
        return partsHeld;
    }

    /** One kill. */
    void round() throws InterruptedException, SQLException {
        ChildProcess victim = awaitWork();
        Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
        victim.kill();
        kills++;
        long held = kept.holders().stream().filter(pid -> pid == victim.pid()).count();
        partsHeld += (int) held;
        stage.progress()
                .say("kill %d: %s, at work on %d parts; %d jobs open".formatted(kills, victim, held, kept.open()));
        workers.replace(victim);
    }

    /** A worker that holds parts, chosen at random; after a while any. */
    private ChildProcess awaitWork() throws InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<ChildProcess> working = kept.holders().stream()
                    .distinct()
                    .flatMap(pid -> workers.find(pid).stream())
                    .toList();
            if (!working.isEmpty()) {
                return working.get(random.nextInt(working.size()));
            }
            Thread.sleep(20);
        }
        return workers.oldest();
    }
}
