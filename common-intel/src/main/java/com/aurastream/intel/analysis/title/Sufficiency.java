package com.aurastream.intel.analysis.title;

/**
 * Whether there was enough to conclude anything.
 *
 * @param sufficient whether n reaches what is needed; otherwise there are no findings, which is not the same as none found
 * @param n how many videos there were
 * @param needed how many are needed
 */
public record Sufficiency(boolean sufficient, int n, int needed) {

    /** Compares what there was with what is needed. */
    public static Sufficiency of(int n, int needed) {
        return new Sufficiency(n >= needed, n, needed);
    }
}
