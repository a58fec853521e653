package com.aurastream.gateway.fleet;

import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.fleet.FleetBoard.DocumentLine;
import com.aurastream.gateway.fleet.FleetBoard.JobLine;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.runtime.RunLedger;
import com.aurastream.intel.runtime.RunRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fleet board. */
@RestController
@RequestMapping("/api/v1/fleet")
@Tag(name = "Fleet", description = "Whether the fleet does its work: jobs, runs, freshness, quota.")
public final class FleetController {

    private static final int MOST_RUNS = 500;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final List<String> jobs;
    private final JobStates states;
    private final DocumentStates documents;
    private final QuotaStates quota;
    private final RetentionStates retention;
    private final RunLedger ledger;
    private final StoreGuard archive;
    private final Clock clock;

    /** Shows the given jobs. */
    public FleetController(
            List<String> jobs,
            JobStates states,
            DocumentStates documents,
            QuotaStates quota,
            RetentionStates retention,
            RunLedger ledger,
            StoreGuard archive,
            Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.states = states;
        this.documents = documents;
        this.quota = quota;
        this.retention = retention;
        this.ledger = ledger;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All jobs and the freshness of all documents", operationId = "fleet")
    FleetBoard board() {
        Instant now = clock.instant();
        List<String> unreachable = new ArrayList<>();
        List<JobLine> lines =
                jobs.stream().map(job -> states.line(job, now, unreachable)).toList();
        return new FleetBoard(now, lines, documentLines(now, unreachable), List.copyOf(unreachable));
    }

    @GetMapping("/jobs/{job}/runs")
    @Operation(summary = "A job's runs, newest first", operationId = "jobRuns")
    RunList runs(
            @PathVariable String job,
            @Parameter(description = "how many at most, 1 to 500") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "only runs that started before this instant; the next page") @RequestParam
                    Optional<String> before) {
        if (!jobs.contains(job)) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "there is no job of that name")
                    .with("parameter", "job")
                    .with("knownJobs", jobs);
        }
        if (limit < 1 || limit > MOST_RUNS) {
            throw ProblemException.parameter("limit", Integer.toString(limit), "1 to " + MOST_RUNS);
        }
        Instant bound = before.map(text -> Moment.instant("before", text))
                .orElseGet(() -> clock.instant().plusMillis(1));
        try {
            return RunList.of(job, archive.ask(() -> ledger.runs(job, limit, bound)), limit);
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable("the archive does not answer, and only it has the ledger", RETRY);
        }
    }

    @GetMapping("/quota")
    @Operation(summary = "What has been spent of today's YouTube quota, by bucket and job", operationId = "quota")
    QuotaBoard quota() {
        try {
            return quota.today(clock.instant());
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable("Redis does not answer, and only it counts quota", RETRY);
        }
    }

    @GetMapping("/retention")
    @Operation(
            summary = "How long data may be kept, how old the oldest is, and what was deleted last",
            description = "Measured in the tables at the time of the request; a measurement serves for 15 seconds.",
            operationId = "retention")
    RetentionBoard retention() {
        try {
            return retention.board(clock.instant());
        } catch (StoreUnreachableException e) {
            throw ProblemException.unavailable(
                    "the archive does not answer, and only in it can ages be measured", RETRY);
        }
    }

    private List<DocumentLine> documentLines(Instant now, List<String> unreachable) {
        try {
            return documents.lines(now);
        } catch (StoreUnreachableException e) {
            if (!unreachable.contains(e.store())) {
                unreachable.add(e.store());
            }
            return List.of();
        }
    }

    /**
     * Runs of one job.
     *
     * @param job its name
     * @param runs newest first
     * @param next the route of the older ones; absent when there are none
     */
    record RunList(String job, List<RunRecord> runs, Optional<String> next) {

        static RunList of(String job, List<RunRecord> runs, int limit) {
            Optional<String> next = runs.size() < limit
                    ? Optional.empty()
                    : Optional.of("/api/v1/fleet/jobs/" + job + "/runs?limit=" + limit + "&before="
                            + runs.get(runs.size() - 1).startedAt());
            return new RunList(job, runs, next);
        }
    }
}
