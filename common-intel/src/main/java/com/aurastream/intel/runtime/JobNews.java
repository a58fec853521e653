package com.aurastream.intel.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of runs: log, metrics, board. */
final class JobNews implements RunListener {

    private static final Logger log = LoggerFactory.getLogger(JobNews.class);

    private final JobPlans plans;
    private final JobStatuses statuses;
    private final JobBoard board;
    private final RunJson json;
    private final MeterRegistry meters;

    JobNews(JobPlans plans, JobStatuses statuses, JobBoard board, RunJson json, MeterRegistry meters) {
        this.plans = plans;
        this.statuses = statuses;
        this.board = board;
        this.json = json;
        this.meters = meters;
        plans.all().forEach(this::gauge);
    }

    private void gauge(JobPlan plan) {
        Gauge.builder("aurastream.job.lateness", () -> seconds(statuses.lateness(plan)))
                .description("how long the job has been beyond its objective")
                .baseUnit("seconds")
                .tag("job", plan.name())
                .register(meters);
    }

    @Override
    public void began(Job job, RunRecord run) {
        log.info("{} began ({}, fence {})", job.name(), run.trigger(), run.fence());
        show(plans.of(job));
    }

    @Override
    public void ended(Job job, RunRecord run, Duration took) {
        log.info(
                "{} {} in {} ms{}",
                job.name(),
                run.outcome(),
                took.toMillis(),
                run.reason().map(reason -> ": " + reason).orElse(""));
        count(run, took);
        show(plans.of(job));
    }

    /** Shows how a job stands. The board is in Redis: without it runs go on, and the next showing makes up for this one. */
    void show(JobPlan plan) {
        try {
            board.show(plan.name(), json.write(statuses.of(plan)));
        } catch (RuntimeException e) {
            log.warn("The status of {} could not be shown: {}", plan.name(), e.toString());
        }
    }

    private void count(RunRecord run, Duration took) {
        meters.timer(
                        "aurastream.job.duration",
                        "job",
                        run.job(),
                        "outcome",
                        run.outcome().toString())
                .record(took);
        run.items().forEach(item -> meters.counter(
                        "aurastream.job.items",
                        "job",
                        run.job(),
                        "result",
                        item.error().isPresent() ? "failed" : "done")
                .increment());
        run.spent().forEach((what, amount) -> meters.counter("aurastream.job.spent", "job", run.job(), "what", what)
                .increment(amount));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
