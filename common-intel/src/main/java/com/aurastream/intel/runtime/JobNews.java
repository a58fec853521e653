package com.aurastream.intel.runtime;

import com.aurastream.intel.metric.FleetMetrics;
import com.aurastream.intel.metric.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of runs: log, metrics, board. */
final class JobNews implements RunListener {

    private static final Logger log = LoggerFactory.getLogger(JobNews.class);

    /** How long one look at the ledger serves whoever reads the metrics. */
    private static final Duration LATENESS_HOLDS = Duration.ofSeconds(5);

    private static final List<RunOutcome> TOLD =
            List.of(RunOutcome.SUCCEEDED, RunOutcome.PARTIAL, RunOutcome.FAILED, RunOutcome.SKIPPED);

    private final JobPlans plans;
    private final JobStatuses statuses;
    private final JobBoard board;
    private final RunJson json;
    private final MeterRegistry meters;

    JobNews(JobPlans plans, JobStatuses statuses, JobBoard board, RunJson json, MeterRegistry meters, Clock clock) {
        this.plans = plans;
        this.statuses = statuses;
        this.board = board;
        this.json = json;
        this.meters = meters;
        Reading<Map<String, Duration>> lateness =
                new Reading<>("the lateness of jobs", this::lateness, LATENESS_HOLDS, clock);
        plans.all().forEach(plan -> register(plan.name(), lateness));
    }

    /** The runs too, before there are any: a first failure is seen as one more only where there was none before. */
    private void register(String job, Reading<Map<String, Duration>> lateness) {
        FleetMetrics.JOB_LATENESS.gauge(
                meters, () -> lateness.number(all -> seconds(all.getOrDefault(job, Duration.ZERO))), job);
        TOLD.forEach(outcome -> FleetMetrics.JOB_DURATION.timer(meters, job, outcome.toString()));
    }

    private Map<String, Duration> lateness() {
        return plans.all().stream().collect(Collectors.toMap(JobPlan::name, statuses::lateness));
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
        FleetMetrics.JOB_DURATION
                .timer(meters, run.job(), run.outcome().toString())
                .record(took);
        run.items().forEach(item -> FleetMetrics.JOB_ITEMS
                .counter(meters, run.job(), item.error().isPresent() ? "failed" : "done")
                .increment());
        run.spent()
                .forEach((what, amount) ->
                        FleetMetrics.JOB_SPENT.counter(meters, run.job(), what).increment(amount));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
