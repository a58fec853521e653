package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.List;

/**
 * A moment at which sources had something new.
 *
 * @param at the end of the reading
 * @param sources some of {@code youtube}, {@code twitch} (streams) and {@code clips}
 */
public record ObservationMoment(Instant at, List<String> sources) {}
