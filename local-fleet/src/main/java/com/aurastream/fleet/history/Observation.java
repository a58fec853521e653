package com.aurastream.fleet.history;

import java.time.Instant;
import java.util.Set;

/**
 * A moment at which a recording has something new.
 *
 * @param at the moment
 * @param sources which sources have it: {@code youtube}, {@code twitch}
 */
public record Observation(Instant at, Set<String> sources) {

    /** Copies the sources. */
    public Observation {
        sources = Set.copyOf(sources);
    }
}
