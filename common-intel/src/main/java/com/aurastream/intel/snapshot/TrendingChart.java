package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * YouTube's chart of one category in several regions.
 *
 * @param category {@code all} or {@code gaming}
 * @param entries the places, region by region, each region from rank 1 down
 */
public record TrendingChart(String category, List<ChartEntry> entries) {

    /** Copies the entries. */
    public TrendingChart {
        entries = List.copyOf(entries);
    }
}
