package com.aurastream.intel.analysis.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Cuts a sorted sequence where neighbours are too far apart. A run that is longer than allowed is cut at its widest gap, and again,
 * until every piece is short enough; so a chain cannot swallow a stream, and where it is cut depends on its members alone.
 *
 * @param gap neighbours in a run are at most this far apart
 * @param span the first and the last of a run are at most this far apart
 */
record Runs(Duration gap, Duration span) {

    /**
     * Cuts a sequence.
     *
     * @param sorted in ascending order of {@code second}
     * @param second where an element lies, in whole seconds from anywhere; that is as fine as Twitch tells
     * @return the pieces in their order, none empty
     */
    <T> List<List<T>> of(List<T> sorted, ToLongFunction<T> second) {
        List<List<T>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || gapBefore(sorted, i, second) > gap.toSeconds()) {
                cut(sorted.subList(from, i), second, runs);
                from = i;
            }
        }
        return runs;
    }

    private <T> void cut(List<T> run, ToLongFunction<T> second, List<List<T>> runs) {
        long length = second.applyAsLong(run.get(run.size() - 1)) - second.applyAsLong(run.get(0));
        if (length <= span.toSeconds()) {
            runs.add(List.copyOf(run));
            return;
        }
        int widest = widestGap(run, second);
        cut(run.subList(0, widest), second, runs);
        cut(run.subList(widest, run.size()), second, runs);
    }

    /** The index after the widest gap; of several equally wide ones, of the one nearest to the middle of the run. */
    private static <T> int widestGap(List<T> run, ToLongFunction<T> second) {
        int widest = 1;
        for (int i = 2; i < run.size(); i++) {
            long wider = gapBefore(run, i, second) - gapBefore(run, widest, second);
            if (wider > 0 || (wider == 0 && fromMiddle(i, run.size()) < fromMiddle(widest, run.size()))) {
                widest = i;
            }
        }
        return widest;
    }

    private static int fromMiddle(int index, int size) {
        return Math.abs(2 * index - size);
    }

    private static <T> long gapBefore(List<T> run, int index, ToLongFunction<T> second) {
        return second.applyAsLong(run.get(index)) - second.applyAsLong(run.get(index - 1));
    }
}
