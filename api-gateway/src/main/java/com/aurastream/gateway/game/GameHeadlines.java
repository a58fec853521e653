package com.aurastream.gateway.game;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a game's documents and what stands at their top.
 *
 * @param game slug
 * @param name the name for people
 * @param asOf the moment that this is about
 * @param documents one headline per document
 */
record GameHeadlines(String game, String name, Instant asOf, List<Headline> documents) {

    /**
     * One document's headline.
     *
     * @param document the last part of its route
     * @param href its route
     * @param job the job that writes it
     * @param freshness {@code fresh}, {@code stale}, or {@code not_yet} when it was never written
     * @param nextRun when the job that writes it runs next; only where it was never written and that is known
     * @param status the document's status
     * @param origin where its data came from
     * @param generatedAt when it was made
     * @param freshUntil until when it counts as fresh
     * @param top the fields at its top, by name, as they stand in the document
     */
    record Headline(
            String document,
            String href,
            String job,
            String freshness,
            Optional<Instant> nextRun,
            Optional<String> status,
            Optional<String> origin,
            Optional<Instant> generatedAt,
            Optional<Instant> freshUntil,
            Map<String, JsonNode> top) {}
}
