package com.aurastream.intel.snapshot;

/**
 * How much of a paged directory was seen.
 *
 * @param pages pages read
 * @param items distinct items
 * @param duplicates items that came again on a later page
 * @param complete whether the source said that there is no further page, rather than a bound of ours or an error ending it
 */
public record Coverage(int pages, int items, int duplicates, boolean complete) {}
