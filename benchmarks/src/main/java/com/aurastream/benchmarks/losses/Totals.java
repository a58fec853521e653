package com.aurastream.benchmarks.losses;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of events by what is told apart.
 *
 * @param counts by group, such as {@code 2026-11-23 page title_copied}
 */
record Totals(Map<String, Long> counts) {

    /** Copies and orders the counts. */
    Totals {
        counts = new TreeMap<>(counts);
    }

    /** The first groups whose counts are not the same here and there, as text; empty when all are. */
    String differences(Totals found) {
        Map<String, String> differing = new TreeMap<>();
        counts.forEach((group, count) -> {
            if (!count.equals(found.counts.get(group))) {
                differing.put(group, "%s: expected %d, found %s".formatted(group, count, found.counts.get(group)));
            }
        });
        found.counts.forEach((group, count) -> {
            if (!counts.containsKey(group)) {
                differing.put(group, "%s: expected none, found %d".formatted(group, count));
            }
        });
        return String.join("; ", differing.values().stream().limit(5).toList());
    }

    long sum() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
