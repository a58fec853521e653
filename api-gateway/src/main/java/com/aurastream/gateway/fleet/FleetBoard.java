package com.aurastream.gateway.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the fleet stands.
 *
 * @param asOf the moment that this is about
 * @param jobs the jobs by name
 * @param documents the documents that the gateway serves
 * @param unreachable the stores that did not answer, whose part of the board is therefore missing
 */
record FleetBoard(Instant asOf, List<JobLine> jobs, List<DocumentLine> documents, List<String> unreachable) {

    /**
     * One job.
     *
     * @param job its name
     * @param enabled whether it is scheduled
     * @param lastRun when its newest run started
     * @param outcome what became of that run
     * @param reason why, where it was not wholly a success
     * @param instance which process ran it
     * @param lastSuccess when its newest success started
     * @param nextRun when it is due next
     * @param objective how old the last success may be
     * @param late whether the last success is older than that, or there was none; absent when the objective is not known
     */
    record JobLine(
            String job,
            Optional<Boolean> enabled,
            Optional<Instant> lastRun,
            Optional<String> outcome,
            Optional<String> reason,
            Optional<String> instance,
            Optional<Instant> lastSuccess,
            Optional<Instant> nextRun,
            Optional<Duration> objective,
            Optional<Boolean> late) {}

    /**
     * One document.
     *
     * @param key its Redis key
     * @param kind its kind
     * @param subject slug of the game, category of a chart; absent for a document of the whole fleet
     * @param freshness {@code fresh}, {@code stale} or {@code not_yet}
     * @param status the document's status
     * @param origin where its data came from
     * @param generatedAt when it was made
     * @param freshUntil until when it counts as fresh
     */
    record DocumentLine(
            String key,
            String kind,
            Optional<String> subject,
            String freshness,
            Optional<String> status,
            Optional<String> origin,
            Optional<Instant> generatedAt,
            Optional<Instant> freshUntil) {}
}
