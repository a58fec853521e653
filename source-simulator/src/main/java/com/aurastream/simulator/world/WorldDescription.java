package com.aurastream.simulator.world;

import java.time.Instant;
import java.util.Optional;

/**
 * What a world is.
 *
 * @param kind {@code replay} or {@code synthetic}
 * @param spec the text that it was made from
 * @param anchor the moment of the start
 * @param origin how documents made from it are labelled: {@code replay} or {@code simulated}
 * @param firstObservation the earliest instant that it knows something about
 * @param lastObservation the latest instant at which something new appears; absent in a world that goes on
 */
public record WorldDescription(
        String kind,
        String spec,
        Instant anchor,
        String origin,
        Optional<Instant> firstObservation,
        Optional<Instant> lastObservation) {}
