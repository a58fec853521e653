package com.aurastream.simulator.world.synthetic;

import java.util.Optional;

/**
 * One stream from its start to its end.
 *
 * @param streamer who streams
 * @param day the day it belongs to, days since 1970
 * @param draw its random numbers
 * @param start seconds since 1970
 * @param end seconds since 1970
 */
record Session(Streamer streamer, long day, Draw draw, long start, long end) {

    private static final long NUMBERS = 10_000_000L;
    private static final double WITHOUT_RECORDING = 0.15;

    String streamId() {
        return "4" + number();
    }

    /** The recording that remains; some streamers keep none. */
    Optional<String> videoId() {
        return draw.uniform(9) < WITHOUT_RECORDING ? Optional.empty() : Optional.of("2" + number());
    }

    boolean runsAt(long second) {
        return second >= start && second < end;
    }

    boolean runsWithin(long from, long to) {
        return start < to && end > from;
    }

    private long number() {
        return day * NUMBERS + streamer.number();
    }
}
