package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.Optional;

/**
 * What {@code search.list} asks for.
 *
 * @param text the words; empty matches everything
 * @param order how to sort
 * @param publishedAfter only videos published at or after this instant
 * @param publishedBefore only videos published before this instant
 * @param categoryId only this category
 * @param channelId only this channel
 * @param language prefer this language (order by relevance only)
 */
public record SearchQuery(
        String text,
        Order order,
        Optional<Instant> publishedAfter,
        Optional<Instant> publishedBefore,
        Optional<String> categoryId,
        Optional<String> channelId,
        Optional<String> language) {

    /** The orders of the API that the simulator knows. */
    public enum Order {
        /** Mixed from match, popularity and age. */
        RELEVANCE,
        /** Newest first. */
        DATE,
        /** Most viewed first. */
        VIEW_COUNT
    }
}
