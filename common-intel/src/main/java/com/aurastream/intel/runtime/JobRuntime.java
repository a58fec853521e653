package com.aurastream.intel.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The jobs of one process: makes the parts, starts the schedule with the application, and ends runs before the application
 * closes what they use.
 */
public final class JobRuntime implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RuntimeSettings settings;
    private final JobPlans plans;
    private final RunJson json;
    private final PostgresRunLedger ledger;
    private final ScheduledExecutorService keeper;
    private final JobLocks locks;
    private final RunThreads threads = new RunThreads(PATIENCE);
    private final JobStatuses statuses;
    private final LockedJobRunner runner;
    private final CronJobScheduler scheduler;
    private volatile boolean running;

    /**
     * Puts the runtime together.
     *
     * @param jobs the jobs of this process, in the order in which {@code --once} runs them
     * @param overrides what an operator says about them, by name
     * @param instance this process, unlike any other
     * @throws IllegalArgumentException when an override names no job or makes no sense; says which
     */
    public JobRuntime(
            Collection<Job> jobs,
            Map<String, JobSetting> overrides,
            RuntimeSettings settings,
            String instance,
            Storage storage,
            JobBoard board,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.plans = new JobPlans(jobs, overrides);
        this.json = new RunJson(storage.mapper());
        JobRunRows rows = new JpaRepositoryFactory(storage.entities()).getRepository(JobRunRows.class);
        this.ledger = new PostgresRunLedger(storage.jdbc(), rows, json, clock);
        this.keeper = Executors.newScheduledThreadPool(1, new CustomizableThreadFactory("lock-keeper-"));
        this.locks = new JobLocks(storage.jdbc(), instance, keeper, settings.lock());
        this.statuses = new JobStatuses(ledger, clock, settings.grace());
        JobNews news = new JobNews(plans, statuses, board, json, meters, clock);
        this.runner = new LockedJobRunner(plans, ledger, locks, threads, news, instance, clock);
        this.scheduler = new CronJobScheduler(plans, runner, ledger, statuses, news, clock, settings.poll());
    }

    /**
     * Where the ledger and the locks are kept.
     *
     * @param jdbc writes
     * @param entities reads
     * @param mapper JSON, as all of the fleet writes it
     */
    public record Storage(JdbcTemplate jdbc, EntityManager entities, ObjectMapper mapper) {}

    /** Runs jobs. */
    public JobRunner runner() {
        return runner;
    }

    /** Starts jobs when their time has come. */
    public JobScheduler scheduler() {
        return scheduler;
    }

    /** What has been run. */
    public RunLedger ledger() {
        return ledger;
    }

    /** The locks under which runs happen. */
    public RunLocks locks() {
        return locks;
    }

    /** Health by lateness. */
    public HealthIndicator health() {
        return new JobsHealthIndicator(plans, statuses);
    }

    /** The jobs over HTTP. */
    public JobsEndpoint endpoint(Clock clock) {
        return new JobsEndpoint(plans, statuses, ledger, runner, json, clock);
    }

    @Override
    public void start() {
        running = true;
        if (settings.scheduling()) {
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        scheduler.stop();
        threads.stop(settings.shutdownWait());
        runner.close(PATIENCE);
        scheduler.awaitEnd(PATIENCE);
        keeper.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
