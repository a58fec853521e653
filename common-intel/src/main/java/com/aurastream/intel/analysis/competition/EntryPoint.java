package com.aurastream.intel.analysis.competition;

import java.util.List;

/**
 * Where a stream with some viewers would stand in the directory, which lists most viewers first.
 *
 * @param viewers concurrent viewers of the imagined stream
 * @param bestRow its row if it is listed before all streams with equally many viewers; 1 is the top
 * @param worstRow its row if it is listed after all of them
 * @param atLeast whether the rows are only lower bounds, because the directory was not seen down to there
 */
public record EntryPoint(long viewers, int bestRow, int worstRow, boolean atLeast) {

    private static final List<Long> CURVE = List.of(1L, 3L, 5L, 10L, 25L, 50L, 100L, 250L);

    /**
     * The curve of a directory.
     *
     * @param descending viewers of every stream seen
     * @param complete whether these are all streams
     */
    static List<EntryPoint> curve(List<Long> descending, boolean complete) {
        return CURVE.stream().map(k -> at(k, descending, complete)).toList();
    }

    static EntryPoint at(long viewers, List<Long> descending, boolean complete) {
        int more = 0;
        int notFewer = 0;
        for (long other : descending) {
            more += other > viewers ? 1 : 0;
            notFewer += other >= viewers ? 1 : 0;
        }
        boolean seenThatFar = complete || notFewer < descending.size();
        return new EntryPoint(viewers, more + 1, notFewer + 1, !seenThatFar);
    }
}
