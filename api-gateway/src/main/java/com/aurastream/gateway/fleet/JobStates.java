package com.aurastream.gateway.fleet;

import com.aurastream.gateway.document.DocumentService.NextRuns;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.document.StoreUnreachableException;
import com.aurastream.gateway.fleet.FleetBoard.JobLine;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.cache.PlainValues;
import com.aurastream.intel.runtime.JobStatus;
import com.aurastream.intel.runtime.RunLedger;
import com.aurastream.intel.runtime.RunRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the jobs stand: as they say themselves in Redis, else as the ledger knows. */
public final class JobStates implements NextRuns {

    private static final Logger log = LoggerFactory.getLogger(JobStates.class);

    private final PlainValues values;
    private final StoreGuard cache;
    private final RunLedger ledger;
    private final StoreGuard archive;
    private final ObjectMapper mapper;

    /** Reads both; {@code mapper} reads JSON as the fleet writes it. */
    public JobStates(PlainValues values, StoreGuard cache, RunLedger ledger, StoreGuard archive, ObjectMapper mapper) {
        this.values = values;
        this.cache = cache;
        this.ledger = ledger;
        this.archive = archive;
        this.mapper = mapper;
    }

    @Override
    public Optional<Instant> of(String job) {
        try {
            return status(job).flatMap(JobStatus::nextRun);
        } catch (StoreUnreachableException e) {
            return Optional.empty();
        }
    }

    /** One job's line; {@code unreachable} collects the stores that did not answer. */
    JobLine line(String job, Instant now, List<String> unreachable) {
        Optional<JobStatus> status = Optional.empty();
        try {
            status = status(job);
        } catch (StoreUnreachableException e) {
            note(unreachable, e.store());
        }
        return status.map(known -> line(known, now)).orElseGet(() -> fromLedger(job, unreachable));
    }

    private Optional<JobStatus> status(String job) {
        String key = PlainKeys.FLEET_JOB.name(job);
        Map<String, String> found = cache.ask(() -> values.find(List.of(key)));
        return Optional.ofNullable(found.get(key)).flatMap(json -> parse(key, json));
    }

    private Optional<JobStatus> parse(String key, String json) {
        try {
            return Optional.of(mapper.readValue(json, JobStatus.class));
        } catch (JsonProcessingException e) {
            log.warn("what Redis has under {} is no job status; the ledger is asked instead", key, e);
            return Optional.empty();
        }
    }

    /** Whether it is late is reckoned anew: a job whose process has died no longer says so itself. */
    private static JobLine line(JobStatus status, Instant now) {
        boolean late = status.enabled()
                && status.lastSuccess()
                        .map(success -> success.plus(status.objective()).isBefore(now))
                        .orElse(status.late());
        return new JobLine(
                status.job(),
                Optional.of(status.enabled()),
                status.lastRun(),
                status.outcome().map(Enum::toString),
                status.reason(),
                status.instance(),
                status.lastSuccess(),
                status.nextRun(),
                Optional.of(status.objective()),
                Optional.of(late));
    }

    private JobLine fromLedger(String job, List<String> unreachable) {
        Optional<RunRecord> last = Optional.empty();
        Optional<RunRecord> success = Optional.empty();
        try {
            last = archive.ask(() -> ledger.lastFinished(job));
            success = archive.ask(() -> ledger.lastSuccess(job));
        } catch (StoreUnreachableException e) {
            note(unreachable, e.store());
        }
        return new JobLine(
                job,
                Optional.empty(),
                last.map(RunRecord::startedAt),
                last.map(run -> run.outcome().toString()),
                last.flatMap(RunRecord::reason),
                last.map(RunRecord::instance),
                success.map(RunRecord::startedAt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void note(List<String> unreachable, String store) {
        if (!unreachable.contains(store)) {
            unreachable.add(store);
        }
    }
}
