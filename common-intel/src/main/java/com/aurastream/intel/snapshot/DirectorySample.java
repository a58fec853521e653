package com.aurastream.intel.snapshot;

import java.time.Instant;

/**
 * One reading of a game's directory, reduced to what a history needs.
 *
 * @param observedAt when it was read
 * @param streams live streams
 * @param viewers their viewers
 * @param topViewers viewers of the most-watched stream
 * @param top10Viewers viewers of the ten most-watched streams together
 * @param medianViewers median viewers per stream
 * @param complete whether the whole directory was seen
 */
public record DirectorySample(
        Instant observedAt,
        int streams,
        long viewers,
        long topViewers,
        long top10Viewers,
        double medianViewers,
        boolean complete) {}
