package com.aurastream.simulator.world.synthetic;

import java.util.List;
import java.util.Optional;

/** Picks streams at random, those with more viewers more often; by the root, so that the largest do not take everything. */
final class Audience {

    private final List<Session> sessions;
    private final double[] upTo;

    Audience(List<Session> sessions) {
        this.sessions = sessions;
        this.upTo = new double[sessions.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += StrictMath.sqrt(sessions.get(i).streamer().viewers());
            upTo[i] = sum;
        }
    }

    int size() {
        return upTo.length;
    }

    /**
     * The stream at a position.
     *
     * @param position 0 to 1
     * @return absent when there are no streams
     */
    Optional<Session> at(double position) {
        if (upTo.length == 0) {
            return Optional.empty();
        }
        int found = java.util.Arrays.binarySearch(upTo, position * upTo[upTo.length - 1]);
        return Optional.of(sessions.get(Math.min(upTo.length - 1, found < 0 ? -found - 1 : found)));
    }
}
