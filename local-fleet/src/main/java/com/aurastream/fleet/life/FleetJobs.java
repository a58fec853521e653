package com.aurastream.fleet.life;

import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.JobScheduler;
import com.aurastream.intel.runtime.RunLedger;
import com.aurastream.intel.runtime.RunLocks;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** The jobs of all workers. */
final class FleetJobs {

    /** After the last run of the past there can be a few abandoned ones, of kills in a row. */
    private static final int NEWEST = 50;

    /** Later than any run, and within what PostgreSQL can hold. */
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Applications applications;

    FleetJobs(Applications applications) {
        this.applications = applications;
    }

    private record OwnedJob(Job job, JobRunner runner) {}

    /** Runs a job of the past and waits for its end. */
    RunRecord runOfHistory(String name) {
        OwnedJob owned = owned().filter(candidate -> candidate.job().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no worker has the job " + name));
        return owned.runner().run(owned.job(), RunTrigger.HISTORY);
    }

    private Stream<OwnedJob> owned() {
        return workers().flatMap(worker -> {
            JobRunner runner = worker.getBean(JobRunner.class);
            return worker.getBean(JobScheduler.class).jobs().stream().map(job -> new OwnedJob(job, runner));
        });
    }

    private Stream<ApplicationContext> workers() {
        return Service.WORKERS.stream().map(applications::context);
    }

    private RunLedger ledger() {
        return applications.context(Service.WORKERS.get(0)).getBean(RunLedger.class);
    }

    /** The last run of the past that was finished, of whichever job. */
    Optional<RunRecord> lastOfHistory() {
        RunLedger ledger = ledger();
        return names().flatMap(name -> ledger.runs(name, NEWEST, FOR_EVER).stream())
                .filter(run -> run.trigger() == RunTrigger.HISTORY)
                .filter(run -> run.outcome() != RunOutcome.RUNNING && run.outcome() != RunOutcome.ABANDONED)
                .max(Comparator.comparing(RunRecord::startedAt));
    }

    /**
     * Opens the locks that a killed fleet left, and marks what it had not finished. Nobody else works on this data folder.
     *
     * @return how many runs were unfinished
     */
    int settleAfterKill() {
        applications.context(Service.WORKERS.get(0)).getBean(RunLocks.class).releaseAll();
        return ledger().abandonUnfinished();
    }

    /** From now on jobs run when their time has come. */
    void startSchedules() {
        workers().map(worker -> worker.getBean(JobScheduler.class)).forEach(JobScheduler::start);
    }

    /** Jobs that have never succeeded, each with what became of its last run. */
    Map<String, String> withoutSuccess() {
        RunLedger ledger = ledger();
        Map<String, String> waiting = new LinkedHashMap<>();
        names().filter(name -> ledger.lastSuccess(name).isEmpty())
                .forEach(name -> waiting.put(name, lastRun(ledger.runs(name, 1, FOR_EVER))));
        return waiting;
    }

    private static String lastRun(List<RunRecord> newest) {
        return newest.stream()
                .findFirst()
                .map(run -> run.outcome()
                        + run.reason().map(reason -> ": " + reason).orElse(""))
                .orElse("it has not run yet");
    }

    private Stream<String> names() {
        return owned().map(owned -> owned.job().name());
    }
}
