package com.aurastream.intel.runtime;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** The jobs of this process at {@code /actuator/jobs}: how they stand, their last runs, and running one now. */
@Endpoint(id = "jobs")
public final class JobsEndpoint {

    private static final int RUNS_SHOWN = 20;
    private static final int NOT_FOUND = 404;

    private final JobPlans plans;
    private final JobStatuses statuses;
    private final RunLedger ledger;
    private final JobRunner runner;
    private final RunJson json;
    private final Clock clock;

    JobsEndpoint(JobPlans plans, JobStatuses statuses, RunLedger ledger, JobRunner runner, RunJson json, Clock clock) {
        this.plans = plans;
        this.statuses = statuses;
        this.ledger = ledger;
        this.runner = runner;
        this.json = json;
        this.clock = clock;
    }

    /** How all jobs stand. */
    @ReadOperation
    public Map<String, Object> jobs() {
        return Map.of(
                "jobs", plans.all().stream().map(statuses::of).map(json::fields).toList());
    }

    /** How one job stands, its schedule and its last runs. */
    @ReadOperation
    public WebEndpointResponse<Map<String, Object>> job(@Selector String job) {
        return plans.find(job).map(this::details).orElseGet(() -> unknown(job));
    }

    /** Runs a job now and waits for its end. */
    @WriteOperation
    public WebEndpointResponse<Map<String, Object>> run(@Selector String job) {
        return plans.find(job)
                .map(plan -> new WebEndpointResponse<>(json.fields(runner.run(plan.job(), RunTrigger.REQUEST))))
                .orElseGet(() -> unknown(job));
    }

    private WebEndpointResponse<Map<String, Object>> details(JobPlan plan) {
        Map<String, Object> details = new LinkedHashMap<>(json.fields(statuses.of(plan)));
        details.put("schedule", json.fields(plan.schedule()));
        List<Map<String, Object>> runs = ledger
                .runs(plan.name(), RUNS_SHOWN, clock.instant().plusMillis(1))
                .stream()
                .map(json::fields)
                .toList();
        details.put("runs", runs);
        return new WebEndpointResponse<>(details);
    }

    private WebEndpointResponse<Map<String, Object>> unknown(String job) {
        return new WebEndpointResponse<>(
                Map.of("error", "there is no job " + job + " here", "jobs", plans.names()), NOT_FOUND);
    }
}
