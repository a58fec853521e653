package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.snapshot.DirectorySample;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Viewers per stream outside the ten most-watched streams: audience over competition, as far as a newcomer can reach it.
 * The giants are left out because one broadcast of theirs would otherwise decide the number.
 */
final class Reach {

    /** The streams at the top that are left out. */
    static final int TOP = 10;

    private Reach() {}

    /** Empty when there are no streams outside the top ten. */
    static OptionalDouble of(DirectorySample sample) {
        return sample.streams() > TOP
                ? OptionalDouble.of((double) audience(sample) / (sample.streams() - TOP))
                : OptionalDouble.empty();
    }

    /** Empty when there are no streams outside the top ten. */
    static OptionalDouble of(List<Long> descending) {
        return descending.size() > TOP
                ? OptionalDouble.of(outside(descending).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0))
                : OptionalDouble.empty();
    }

    /** Viewers outside the top ten. */
    static long audience(DirectorySample sample) {
        return Math.max(0, sample.viewers() - sample.top10Viewers());
    }

    /** The streams outside the top ten. */
    static List<Long> outside(List<Long> descending) {
        return descending.subList(Math.min(TOP, descending.size()), descending.size());
    }
}
