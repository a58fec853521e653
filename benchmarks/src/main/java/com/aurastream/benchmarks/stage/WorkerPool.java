package com.aurastream.benchmarks.stage;

import com.aurastream.benchmarks.process.ChildProcess;
import com.aurastream.benchmarks.process.PackedApplication;
import com.aurastream.benchmarks.process.RunningApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workers of one sort that are alive; one that is killed is followed by another. */
public final class WorkerPool {

    private static final int REHEARSAL_PAYS = 6;

    private final Stage stage;
    private final PackedApplication worker;
    private final int megabytes;
    private final Map<String, Object> settings;
    private final List<RunningApplication> alive = new ArrayList<>();
    private int started;

    /**
     * Workers, none of which is started yet.
     *
     * @param name the module, such as {@code analytics-flush-worker}
     * @param megabytes of heap for each
     * @param settings go before the worker's own
     */
    public WorkerPool(Stage stage, String name, int megabytes, Map<String, Object> settings) {
        this.stage = stage;
        this.worker = stage.application(name);
        this.megabytes = megabytes;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Starts several, and does not wait until they are ready.
     *
     * @param restarts how many more will be started; where they are many, the start is rehearsed before
     */
    public void start(int count, int restarts) throws InterruptedException {
        if (restarts >= REHEARSAL_PAYS) {
            stage.rehearse(worker, megabytes, settings);
        }
        for (int number = 0; number < count; number++) {
            startOne();
        }
    }

    private void startOne() {
        started++;
        alive.add(stage.start(worker, Integer.toString(started), megabytes, settings));
    }

    /** Waits until all say that they are up. */
    public void awaitReady() throws InterruptedException {
        for (RunningApplication running : alive) {
            running.awaitReady(stage.http());
        }
    }

    /** The worker of a process id, where it is alive. */
    public Optional<ChildProcess> find(long pid) {
        return alive.stream()
                .map(RunningApplication::process)
                .filter(process -> process.pid() == pid && process.isAlive())
                .findFirst();
    }

    /** The one that has been alive for longest. */
    public ChildProcess oldest() {
        return alive.get(0).process();
    }

    /** Starts another in the place of one that is gone. */
    public void replace(ChildProcess gone) {
        alive.removeIf(running -> running.process().equals(gone));
        startOne();
    }

    /** How many were started in all. */
    public int started() {
        return started;
    }

    /** Lets all of them end in order. */
    public void stop() throws InterruptedException {
        for (RunningApplication running : alive) {
            running.process().stop();
        }
        alive.clear();
    }
}
