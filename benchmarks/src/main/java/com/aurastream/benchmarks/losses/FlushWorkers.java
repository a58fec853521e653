package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.process.PackedApplication;
import com.aurastream.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flush workers that are alive; one that is killed or has ended is followed by another. */
final class FlushWorkers {

    private static final int MEGABYTES = 256;

    /**
     * So that a flush begins every second, and a killed worker's lock is free after two. What a worker does within a flush is as
     * it is shipped.
     */
    private static final Map<String, Object> EAGER = Map.of(
            "aurastream.jobs.analytics-flush.cron", "* * * * * *",
            "aurastream.runtime.poll", "200ms",
            "aurastream.runtime.lock", "2s",
            "spring.flyway.enabled", "false",
            "logging.level.root", "warn");

    private final Stage stage;
    private final PackedApplication worker;
    private final List<ChildProcess> alive = new ArrayList<>();
    private int started;

    FlushWorkers(Stage stage) {
        this.stage = stage;
        this.worker = stage.application("analytics-flush-worker");
    }

    void start(int count) throws InterruptedException {
        stage.rehearse(worker, MEGABYTES, EAGER);
        for (int number = 0; number < count; number++) {
            startOne();
        }
    }

    private void startOne() {
        started++;
        Map<String, Object> settings = new LinkedHashMap<>(EAGER);
        alive.add(stage.start(worker, Integer.toString(started), MEGABYTES, settings)
                .process());
    }

    /** The worker of a process id, where it is alive. */
    Optional<ChildProcess> find(long pid) {
        return alive.stream()
                .filter(process -> process.pid() == pid && process.isAlive())
                .findFirst();
    }

    /** The one that has been alive for longest. */
    ChildProcess oldest() {
        return alive.get(0);
    }

    /** Starts another in the place of one that is gone. */
    void replace(ChildProcess gone) {
        alive.remove(gone);
        startOne();
    }

    /** How many were started in all. */
    int started() {
        return started;
    }

    /** Lets all of them end in order. */
    void stop() throws InterruptedException {
        for (ChildProcess process : alive) {
            process.stop();
        }
        alive.clear();
    }
}
