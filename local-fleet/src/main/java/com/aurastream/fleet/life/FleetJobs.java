package com.aurastream.fleet.life;

import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.JobScheduler;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The jobs of all workers. */
final class FleetJobs {

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

    private RunTable ledger() {
        return new RunTable(applications.context(Service.GATEWAY).getBean(JdbcTemplate.class));
    }

    /** The last run of the past that was finished. */
    Optional<RunTable.Run> lastOfHistory() {
        return ledger().lastOfHistory();
    }

    /**
     * Marks what a killed fleet left unfinished, and opens its locks.
     *
     * @return how many runs were unfinished
     */
    int settleAfterKill(Instant now) {
        RunTable ledger = ledger();
        ledger.releaseLocks();
        return ledger.abandonUnfinished(now);
    }

    /** From now on jobs run when their time has come. */
    void startSchedules() {
        workers().map(worker -> worker.getBean(JobScheduler.class)).forEach(JobScheduler::start);
    }

    /** Jobs that have never succeeded, each with what became of its last run. */
    Map<String, String> withoutSuccess() {
        RunTable ledger = ledger();
        Set<String> succeeded = ledger.succeeded();
        Map<String, String> waiting = new LinkedHashMap<>();
        List<String> names = owned().map(owned -> owned.job().name()).toList();
        names.stream()
                .filter(name -> !succeeded.contains(name))
                .forEach(name -> waiting.put(name, ledger.lastOutcome(name).orElse("it has not run yet")));
        return waiting;
    }
}
