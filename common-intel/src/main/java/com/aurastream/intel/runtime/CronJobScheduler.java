package com.aurastream.intel.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Looks at each enabled job every few seconds, each in a thread of its own, so that none waits for another. */
final class CronJobScheduler implements JobScheduler {

    private static final Logger log = LoggerFactory.getLogger(CronJobScheduler.class);

    private final JobPlans plans;
    private final LockedJobRunner runner;
    private final PostgresRunLedger ledger;
    private final JobStatuses statuses;
    private final JobNews news;
    private final Clock clock;
    private final Duration poll;
    private final ScheduledThreadPoolExecutor threads;
    private final List<ScheduledFuture<?>> looks = new ArrayList<>();
    private boolean started;

    CronJobScheduler(
            JobPlans plans,
            LockedJobRunner runner,
            PostgresRunLedger ledger,
            JobStatuses statuses,
            JobNews news,
            Clock clock,
            Duration poll) {
        this.plans = plans;
        this.runner = runner;
        this.ledger = ledger;
        this.statuses = statuses;
        this.news = news;
        this.clock = clock;
        this.poll = poll;
        this.threads = new ScheduledThreadPoolExecutor(
                Math.max(1, plans.all().size()), new CustomizableThreadFactory("schedule-"));
    }

    @Override
    public Collection<Job> jobs() {
        return List.copyOf(plans.all().stream().map(JobPlan::job).toList());
    }

    @Override
    public synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        statuses.watch();
        for (JobPlan plan : plans.all()) {
            JobWatch watch = new JobWatch(plan, runner, ledger, news, clock);
            looks.add(threads.scheduleWithFixedDelay(watch::look, 0, poll.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Begins no further run; those under way are ended by {@link RunThreads#stop}. */
    synchronized void stop() {
        started = true;
        looks.forEach(look -> look.cancel(false));
        threads.shutdown();
    }

    /** Waits for looks that were under way when it was stopped. */
    void awaitEnd(Duration wait) {
        try {
            if (!threads.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error("The schedule is still busy after {}", wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
