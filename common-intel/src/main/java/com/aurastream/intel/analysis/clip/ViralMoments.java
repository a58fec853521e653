package com.aurastream.intel.analysis.clip;

import java.util.List;

/**
 * The trending and exploding moments of all categories.
 *
 * @param categories Twitch ids of the categories that were looked at
 * @param ranking exploding first, then by velocity as a multiple of the category's threshold, then by id; at most 50
 */
public record ViralMoments(List<String> categories, List<ClipMoment> ranking) {

    /** Copies the lists. */
    public ViralMoments {
        categories = List.copyOf(categories);
        ranking = List.copyOf(ranking);
    }
}
