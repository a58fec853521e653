package com.aurastream.intel.archive;

import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jobs as those see them who order: everything is asked for by creator, and another creator's job does not exist. */
public interface GenerationJobs {

    /**
     * A job that was ordered, or the one that the same key ordered before.
     *
     * @param job the job
     * @param repeated whether it was there already
     */
    record Submission(GenerationJob job, boolean repeated) {}

    /** The key was used before for another order. */
    final class KeyReusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyReusedException() {
            super("this Idempotency-Key was used for another order");
        }
    }

    /** The creator has as many unfinished jobs as they may have. */
    final class TooManyOpenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyOpenException(int most) {
            super("the creator has " + most + " jobs that have not ended, and may not have more");
        }
    }

    /**
     * Orders a job; its parts are claimable at once.
     *
     * @param idempotencyKey of the creator's orders under one key the first stands
     * @throws KeyReusedException when the key was used for a different order
     */
    default Submission submit(GenerationOrder order, Optional<String> idempotencyKey, Instant at) {
        return submit(order, idempotencyKey, at, Integer.MAX_VALUE);
    }

    /**
     * The same for a creator who may not have more than so many jobs open. Orders that arrive at once are counted one after the
     * other, so the limit holds; an order that is only repeated is never refused.
     *
     * @param mostOpen how many of the creator's jobs may be unfinished, this one included; at least 1
     * @throws KeyReusedException when the key was used for a different order
     * @throws TooManyOpenException when they are that many without this one
     */
    Submission submit(GenerationOrder order, Optional<String> idempotencyKey, Instant at, int mostOpen);

    /** A creator's job. */
    Optional<GenerationJob> find(String creator, UUID id);

    /** A creator's newest jobs, or packs, before an instant, newest first. */
    default List<GenerationJob> newest(String creator, boolean packs, Instant before, int limit) {
        return newest(creator, packs, before, new UUID(0, 0), limit);
    }

    /**
     * The same page by page: those before a job that was ordered at an instant. Of jobs that were ordered at the same instant the one
     * with the greater id counts as the newer.
     */
    List<GenerationJob> newest(String creator, boolean packs, Instant before, UUID beforeId, int limit);

    /**
     * Calls a job off: it ends now, with what is completed; a worker that is at a part learns it at its next word. An ended job stays as
     * it is.
     */
    Optional<GenerationJob> cancel(String creator, UUID id, Instant at);

    /** A creator's job's events after a number, in order; empty too when there is no such job. */
    List<GenerationEvent> events(String creator, UUID id, long after, int limit);
}
