package com.aurastream.gateway.generation;

import com.aurastream.gateway.access.IdempotencyKey;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.gateway.problem.ProblemKind;
import com.aurastream.intel.archive.GenerationJobs;
import com.aurastream.intel.archive.GenerationJobs.KeyReusedException;
import com.aurastream.intel.archive.GenerationJobs.Submission;
import com.aurastream.intel.archive.GenerationJobs.TooManyOpenException;
import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.metric.FleetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes orders and tells how they stand. Another creator's job, or one on the other shelf, is as unknown as none. */
public final class JobDesk {

    private static final String WHAT = "only it knows what was ordered";
    private static final Duration UNTIL_ONE_ENDS = Duration.ofSeconds(30);
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final UUID LEAST = new UUID(0, 0);

    private final GenerationJobs jobs;
    private final StoreGuard guard;
    private final int openJobs;
    private final MeterRegistry meters;
    private final Clock clock;

    /** Keeps jobs through the archive's guard. */
    public JobDesk(
            GenerationJobs jobs, StoreGuard guard, StudioProperties settings, MeterRegistry meters, Clock clock) {
        this.jobs = jobs;
        this.guard = guard;
        this.openJobs = settings.openJobs();
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Orders.
     *
     * @throws ProblemException when the creator has too many jobs open, or the key was used for something else
     */
    Submission order(GenerationOrder order, Optional<String> key) {
        Instant now = clock.instant();
        try {
            Submission submission = guard.require(() -> jobs.submit(order, key, now, openJobs), WHAT);
            if (!submission.repeated()) {
                count(order);
            }
            return submission;
        } catch (KeyReusedException e) {
            throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "this " + IdempotencyKey.HEADER + " was used for another order: take a new key, or send"
                                    + " the same order again")
                    .with("parameter", IdempotencyKey.HEADER);
        } catch (TooManyOpenException e) {
            throw new ProblemException(
                            ProblemKind.TOO_MANY_REQUESTS,
                            "you have " + openJobs
                                    + " jobs that have not ended, and may not have more: wait for one, or"
                                    + " cancel one")
                    .with("mostOpen", openJobs)
                    .retryAfter(UNTIL_ONE_ENDS);
        }
    }

    /**
     * A creator's job.
     *
     * @throws ProblemException when the creator has none of that id on that shelf
     */
    GenerationJob find(String creator, JobShelf shelf, String id) {
        return uuid(id).flatMap(uuid -> guard.require(() -> jobs.find(creator, uuid), WHAT))
                .filter(job -> job.order().pack() == shelf.packs())
                .orElseThrow(() -> unknown(shelf));
    }

    /**
     * A creator's newest jobs.
     *
     * @param before only those ordered before this instant
     * @param beforeId or at that instant and before the job of this id
     * @throws ProblemException when the id cannot be one
     */
    List<GenerationJob> newest(
            String creator, JobShelf shelf, Optional<Instant> before, Optional<String> beforeId, int limit) {
        Instant bound = before.orElseGet(() -> clock.instant().plusSeconds(1));
        UUID id = beforeId.map(text ->
                        uuid(text).orElseThrow(() -> ProblemException.parameter("beforeId", text, "the id of a job")))
                .orElse(LEAST);
        return guard.require(() -> jobs.newest(creator, shelf.packs(), bound, id, limit), WHAT);
    }

    /**
     * Calls a job off; one that has ended stays as it is.
     *
     * @throws ProblemException when the creator has none of that id on that shelf
     */
    GenerationJob cancel(String creator, JobShelf shelf, String id) {
        UUID uuid = find(creator, shelf, id).id();
        Instant now = clock.instant();
        return guard.require(() -> jobs.cancel(creator, uuid, now), WHAT).orElseThrow(() -> unknown(shelf));
    }

    /** Whether a job has an event of that number. */
    boolean happened(String creator, UUID job, long sequence) {
        return hasEventsAfter(creator, job, sequence - 1);
    }

    /** Whether something happened to a job after the event of that number. */
    boolean hasEventsAfter(String creator, UUID job, long sequence) {
        List<GenerationEvent> next = guard.require(() -> jobs.events(creator, job, sequence, 1), WHAT);
        return !next.isEmpty();
    }

    private void count(GenerationOrder order) {
        String sort = order.pack() ? "pack" : "asset";
        FleetMetrics.GENERATION_ORDERS.counter(meters, sort, order.kind()).increment();
    }

    private static Optional<UUID> uuid(String id) {
        return UUID_TEXT.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    private static ProblemException unknown(JobShelf shelf) {
        return new ProblemException(ProblemKind.NOT_FOUND, "you have no " + shelf.noun() + " of that id")
                .with("parameter", "id");
    }
}
