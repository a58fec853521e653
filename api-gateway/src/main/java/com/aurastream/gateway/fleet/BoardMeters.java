package com.aurastream.gateway.fleet;

import com.aurastream.gateway.fleet.FleetBoard.DocumentLine;
import com.aurastream.gateway.fleet.FleetBoard.JobLine;
import com.aurastream.gateway.fleet.QuotaBoard.Bucket;
import com.aurastream.intel.metric.FleetMetrics;
import com.aurastream.intel.metric.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fleet board as metrics: how late jobs are, how old documents, how much quota is left. The board knows of all of them, also where
 * the worker that should have done something is gone. Each part is read at most every few seconds, however often metrics are.
 */
public final class BoardMeters implements MeterBinder {

    private static final Duration HOLDS = Duration.ofSeconds(10);
    private static final List<String> FRESHNESS = List.of("fresh", "stale", "not_yet");

    private final List<String> jobs;
    private final DocumentStates documentStates;
    private final QuotaStates quotaStates;
    private final Clock clock;
    private final Reading<Map<String, JobLine>> jobLines;
    private final Reading<Map<DocumentStates.Place, DocumentLine>> documents;
    private final Reading<Map<String, Bucket>> quota;

    /** Reads what the board shows. */
    public BoardMeters(
            List<String> jobs,
            JobStates jobStates,
            DocumentStates documentStates,
            QuotaStates quotaStates,
            Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.documentStates = documentStates;
        this.quotaStates = quotaStates;
        this.clock = clock;
        this.jobLines = new Reading<>("how jobs stand", () -> lines(jobStates), HOLDS, clock);
        this.documents =
                new Reading<>("how old documents are", () -> documentStates.byPlace(clock.instant()), HOLDS, clock);
        this.quota = new Reading<>("the quota", this::buckets, HOLDS, clock);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        jobs.forEach(job -> bindJob(meters, job));
        List<DocumentStates.Place> places = documentStates.places(clock.instant());
        places.forEach(place -> FleetMetrics.DOCUMENT_AGE.gauge(
                meters, () -> age(document(place).flatMap(DocumentLine::generatedAt)), place.key(), place.subject()));
        places.stream()
                .map(DocumentStates.Place::key)
                .distinct()
                .forEach(key -> FRESHNESS.forEach(freshness -> FleetMetrics.DOCUMENTS.gauge(
                        meters, () -> documents.number(all -> count(all, key, freshness)), key, freshness)));
        quotaStates.buckets().forEach(bucket -> bindQuota(meters, bucket));
    }

    private void bindJob(MeterRegistry meters, String job) {
        FleetMetrics.BOARD_JOB_LATENESS.gauge(
                meters, () -> number(line(job).flatMap(this::lateness), BoardMeters::seconds), job);
        FleetMetrics.BOARD_JOB_AGE.gauge(meters, () -> age(line(job).flatMap(JobLine::lastSuccess)), job);
        FleetMetrics.BOARD_JOB_OBJECTIVE.gauge(
                meters, () -> number(line(job).flatMap(JobLine::objective), BoardMeters::seconds), job);
    }

    private void bindQuota(MeterRegistry meters, String bucket) {
        FleetMetrics.QUOTA_LIMIT.gauge(meters, () -> number(bucket(bucket), found -> (double) found.limit()), bucket);
        FleetMetrics.QUOTA_LEFT.gauge(
                meters, () -> number(bucket(bucket), found -> (double) (found.limit() - found.spent())), bucket);
    }

    /** Without both stores nothing is known of any job; without one of them what the other knows is. */
    private Map<String, JobLine> lines(JobStates states) {
        Instant now = clock.instant();
        List<String> unreachable = new ArrayList<>();
        return jobs.stream()
                .map(job -> states.line(job, now, unreachable))
                .collect(Collectors.toMap(JobLine::job, Function.identity()));
    }

    private Map<String, Bucket> buckets() {
        return quotaStates.today(clock.instant()).buckets().stream()
                .collect(Collectors.toMap(Bucket::bucket, Function.identity()));
    }

    private Optional<JobLine> line(String job) {
        return jobLines.get().map(all -> all.get(job));
    }

    private Optional<DocumentLine> document(DocumentStates.Place place) {
        return documents.get().map(all -> all.get(place));
    }

    private Optional<Bucket> bucket(String name) {
        return quota.get().map(all -> all.get(name));
    }

    /** A job that is not scheduled cannot be late. */
    private Optional<Duration> lateness(JobLine line) {
        if (!line.enabled().orElse(true)) {
            return Optional.of(Duration.ZERO);
        }
        return line.lastSuccess()
                .flatMap(success -> line.objective().map(success::plus))
                .map(due -> Duration.between(due, clock.instant()))
                .map(late -> late.isNegative() ? Duration.ZERO : late);
    }

    private double age(Optional<Instant> since) {
        return number(since.map(at -> Duration.between(at, clock.instant())), BoardMeters::seconds);
    }

    private static double count(Map<DocumentStates.Place, DocumentLine> all, String key, String freshness) {
        return all.entrySet().stream()
                .filter(one -> one.getKey().key().equals(key))
                .filter(one -> one.getValue().freshness().equals(freshness))
                .count();
    }

    private static <T> double number(Optional<T> found, Function<T, Double> value) {
        return found.map(value).orElse(Double.NaN);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
