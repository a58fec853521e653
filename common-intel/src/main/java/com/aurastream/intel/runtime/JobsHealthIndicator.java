package com.aurastream.intel.runtime;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Down when a job's last success is older than its objective, whether or not anything crashed. */
final class JobsHealthIndicator extends AbstractHealthIndicator {

    private final JobPlans plans;
    private final JobStatuses statuses;

    JobsHealthIndicator(JobPlans plans, JobStatuses statuses) {
        super("the run ledger cannot be read");
        this.plans = plans;
        this.statuses = statuses;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<JobStatus> all = plans.all().stream().map(statuses::of).toList();
        List<JobStatus> late = all.stream().filter(JobStatus::late).toList();
        if (late.isEmpty()) {
            builder.up();
        } else {
            builder.down()
                    .withDetail(
                            "reason",
                            late.stream().map(JobsHealthIndicator::sentence).collect(Collectors.joining("; ")));
        }
        all.forEach(status -> builder.withDetail(status.job(), state(status)));
    }

    private static String sentence(JobStatus status) {
        String since = status.lastSuccess()
                .map(at -> "last success " + at + " is older than its objective of " + status.objective())
                .orElse("it has never succeeded");
        String last = status.reason()
                .map(reason -> " (last run " + outcome(status) + ": " + reason + ")")
                .orElse("");
        return status.job() + " is late: " + since + last;
    }

    private static String state(JobStatus status) {
        if (!status.enabled()) {
            return "disabled";
        }
        return (status.late() ? "late, " : "")
                + status.lastSuccess().map(at -> "last success " + at).orElse("no success yet");
    }

    private static String outcome(JobStatus status) {
        return status.outcome().map(RunOutcome::toString).orElse("unknown");
    }
}
