package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.stats.Missing;
import java.util.List;
import java.util.Optional;

/**
 * The clip moments of one category now.
 *
 * @param gameId Twitch's category id
 * @param clips distinct clips that were looked at
 * @param moments how many moments they show
 * @param threshold from which velocity on a moment counts as trending or exploding; absent with too few measured moments
 * @param ranking moments, exploding first, then trending, then by velocity, views and id; at most 30
 * @param missing what is absent, and what it would take
 */
public record ClipRadar(
        String gameId,
        int clips,
        int moments,
        Optional<Threshold> threshold,
        List<ClipMoment> ranking,
        List<Missing> missing) {

    /** Copies the lists. */
    public ClipRadar {
        ranking = List.copyOf(ranking);
        missing = List.copyOf(missing);
    }

    /** Whether there were enough measured moments to say what is usual here. */
    public boolean sufficient() {
        return threshold.isPresent();
    }

    /**
     * What is usual in this category.
     *
     * @param typical views per minute of the middle moment
     * @param trending views per minute that a trending moment surely has
     * @param exploding views per minute that an exploding moment surely has
     * @param n measured moments that this rests on
     */
    public record Threshold(double typical, double trending, double exploding, int n) {}
}
