package com.aurastream.fleet.history;

import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks along a plan as fast as the jobs can: puts the clock to each step and runs its job. */
public final class HistoryWalk {

    private static final Logger log = LoggerFactory.getLogger(HistoryWalk.class);

    private final FleetClock clock;
    private final Clock real;
    private final Function<String, RunRecord> jobs;
    private final Consumer<HistoryProgress> progress;

    /**
     * A walk.
     *
     * @param clock the clock that all applications share
     * @param real the present, for the time that is left
     * @param jobs runs a job by its name and waits for it
     * @param progress told before each step
     */
    public HistoryWalk(
            FleetClock clock, Clock real, Function<String, RunRecord> jobs, Consumer<HistoryProgress> progress) {
        this.clock = clock;
        this.real = real;
        this.jobs = jobs;
        this.progress = progress;
    }

    /**
     * Walks to the end, or until it is told to stop.
     *
     * @param stopped asked before each step
     * @return how many runs did not succeed
     */
    public long walk(HistoryPlan plan, BooleanSupplier stopped) {
        Instant begin = real.instant();
        List<HistoryStep> steps = plan.steps();
        long failures = 0;
        for (int i = 0; i < steps.size() && !stopped.getAsBoolean(); i++) {
            HistoryStep step = steps.get(i);
            Duration elapsed = Duration.between(begin, real.instant());
            progress.accept(new HistoryProgress(i + 1, steps.size(), step, elapsed));
            clock.stepTo(step.at());
            failures += succeeded(jobs.apply(step.job())) ? 0 : 1;
        }
        return failures;
    }

    private static boolean succeeded(RunRecord run) {
        if (run.outcome() == RunOutcome.SUCCEEDED) {
            return true;
        }
        log.warn(
                "history: {} at {} {}: {}",
                run.job(),
                run.startedAt(),
                run.outcome(),
                run.reason().orElse("no reason given"));
        return false;
    }
}
