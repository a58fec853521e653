package com.aurastream.intel.runtime;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A job that does as a test says. */
final class ScriptedJob implements Job {

    /** What it does in a run. */
    interface Work {
        JobReport run(JobRun run) throws Exception;
    }

    static final Work ONE_ITEM = run -> JobReport.of(List.of(JobReport.Item.done("fortnite", 3)));

    final AtomicInteger runs = new AtomicInteger();
    private final String name;
    private final Work work;
    private JobSchedule schedule =
            new JobSchedule("0 */30 * * * *", ZoneOffset.UTC, Duration.ofMinutes(45), Duration.ofMinutes(5));
    private BooleanSupplier outputMissing = () -> false;
    private BooleanSupplier inputsMissing = () -> false;
    private BooleanSupplier workWaiting = () -> false;

    ScriptedJob(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    ScriptedJob timeLimit(Duration limit) {
        schedule = new JobSchedule(schedule.cron(), schedule.zone(), schedule.objective(), limit);
        return this;
    }

    ScriptedJob outputMissing(BooleanSupplier answer) {
        outputMissing = answer;
        return this;
    }

    ScriptedJob workWaiting(BooleanSupplier answer) {
        workWaiting = answer;
        return this;
    }

    ScriptedJob inputsMissing(BooleanSupplier answer) {
        inputsMissing = answer;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JobSchedule schedule() {
        return schedule;
    }

    @Override
    public JobReport run(JobRun run) throws Exception {
        runs.incrementAndGet();
        return work.run(run);
    }

    @Override
    public boolean outputMissing() {
        return outputMissing.getAsBoolean();
    }

    @Override
    public boolean inputsMissing() {
        return inputsMissing.getAsBoolean();
    }

    @Override
    public boolean workWaiting() {
        return workWaiting.getAsBoolean();
    }
}
