package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.server.ScratchPostgres.StopMode;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.benchmarks.stage.WorkerPool;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Kills the worker that is flushing, at moments that hurt: some time after its run began, just after a batch was committed and before
 * it has been removed from the stream, just after a batch was removed. Between kills it stops the servers under it.
 */
final class FlushKiller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** With nothing to flush for so long, everything that may be sent has been flushed already. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_GUESS_MILLIS = 250;
    private static final int LONGEST_WAIT_AFTER_REMOVAL_MILLIS = 30;
    private static final int POLL_NANOS = 300_000;
    private static final int MOST_NANOS = 999_999;
    private static final int LONGEST_OUTAGE_MILLIS = 1_500;

    private final Stage stage;
    private final WorkerPool workers;
    private final FlushView flush;
    private final StreamView stream;
    private final LossesSettings settings;
    private final SplittableRandom random;
    private final KillCounts counts = new KillCounts();
    /** How long the newest commit took that was waited for: a kill within a run falls anywhere into such a time, and a little after. */
    private long commitMillis = FIRST_GUESS_MILLIS;

    private final Set<Integer> databaseStops = new HashSet<>();
    private final Set<Integer> redisKills = new HashSet<>();

    FlushKiller(Stage stage, WorkerPool workers, FlushView flush, StreamView stream, LossesSettings settings) {
        this.stage = stage;
        this.workers = workers;
        this.flush = flush;
        this.stream = stream;
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed() + 1);
        drawOutages();
    }

    private void drawOutages() {
        while (databaseStops.size() < settings.databaseStops()) {
            databaseStops.add(random.nextInt(settings.kills()));
        }
        while (redisKills.size() < settings.redisRestarts()) {
            int round = random.nextInt(settings.kills());
            if (!databaseStops.contains(round)) {
                redisKills.add(round);
            }
        }
    }

    KillCounts counts() {
        return counts;
    }

    /** One kill, and what stops before it. */
    void round(int number) throws InterruptedException {
        if (databaseStops.contains(number)) {
            stopDatabase();
        }
        if (redisKills.contains(number)) {
            killRedis();
        }
        Optional<ChildProcess> flushing = awaitFlush();
        ChildProcess victim = flushing.orElseGet(workers::oldest);
        if (flushing.isPresent()) {
            awaitMoment(number);
        }
        kill(victim);
        workers.replace(victim);
    }

    /** Waits until a living worker has a run under way and something to flush; for long only while something waits. */
    private Optional<ChildProcess> awaitFlush() throws InterruptedException {
        long begun = System.nanoTime();
        long lastWaiting = begun;
        while (System.nanoTime() - begun < PATIENCE.toNanos() && System.nanoTime() - lastWaiting < IDLE.toNanos()) {
            boolean waits = stream.length() > 0;
            Optional<ChildProcess> runner =
                    flush.runner().stream().boxed().findFirst().flatMap(workers::find);
            if (runner.isPresent() && waits) {
                return runner;
            }
            lastWaiting = waits ? System.nanoTime() : lastWaiting;
            Thread.sleep(1);
        }
        return Optional.empty();
    }

    /** By turns: some time into the run, just after a commit, just after a removal. */
    private void awaitMoment(int number) throws InterruptedException {
        switch (number % 3) {
            case 0 -> {
                awaitChange(flush::position);
                Thread.sleep(0, random.nextInt(MOST_NANOS));
            }
            case 1 -> {
                awaitChange(stream::first);
                Thread.sleep(random.nextInt(LONGEST_WAIT_AFTER_REMOVAL_MILLIS));
            }
            default -> Thread.sleep(random.nextLong(commitMillis + commitMillis / 2));
        }
    }

    /** Waits until a batch is committed, or removed, and learns how long that takes here. */
    private void awaitChange(Supplier<Optional<Place>> place) throws InterruptedException {
        Optional<Place> before = place.get();
        long start = System.nanoTime();
        long end = start + COMMIT_PATIENCE.toNanos();
        while (place.get().equals(before) && System.nanoTime() < end) {
            Thread.sleep(0, POLL_NANOS);
        }
        commitMillis = 1 + (System.nanoTime() - start) / 1_000_000;
    }

    private void kill(ChildProcess victim) throws InterruptedException {
        victim.kill();
        counts.kills++;
        boolean within = flush.runner().equals(OptionalLong.of(victim.pid()));
        boolean between = committedAndNotRemoved();
        counts.withinRun += within ? 1 : 0;
        counts.betweenCommitAndRemoval += between ? 1 : 0;
        stage.progress()
                .say("kill %d of %d: %s, %s; %d entries wait"
                        .formatted(
                                counts.kills,
                                settings.kills(),
                                victim,
                                between ? "between commit and removal" : within ? "within a run" : "between runs",
                                stream.length()));
    }

    private boolean committedAndNotRemoved() {
        Optional<Place> first = stream.first();
        Optional<Place> position = flush.position();
        return first.isPresent() && position.isPresent() && first.get().compareTo(position.get()) <= 0;
    }

    private void stopDatabase() throws InterruptedException {
        StopMode mode = counts.databaseStops % 2 == 0 ? StopMode.IMMEDIATE : StopMode.FAST;
        awaitFlush();
        Thread.sleep(random.nextLong(commitMillis));
        stage.progress().say("PostgreSQL is stopped (%s)".formatted(mode));
        stage.postgres().stop(mode);
        Thread.sleep(random.nextInt(LONGEST_OUTAGE_MILLIS));
        stage.postgres().startAgain();
        counts.databaseStops++;
        stage.progress().say("PostgreSQL runs again");
    }

    private void killRedis() throws InterruptedException {
        awaitFlush();
        Thread.sleep(random.nextLong(commitMillis));
        stage.progress().say("Redis is killed");
        stage.redis().kill();
        Thread.sleep(random.nextInt(LONGEST_OUTAGE_MILLIS));
        stage.redis().startAgain();
        counts.redisKills++;
        stage.progress().say("Redis runs again");
    }
}
