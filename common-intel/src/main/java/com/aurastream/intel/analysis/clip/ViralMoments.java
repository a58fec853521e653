package com.aurastream.intel.analysis.clip;

import com.aurastream.intel.analysis.stats.Missing;
import java.util.List;

/**
 * The trending and exploding moments of all categories.
 *
 * @param categories Twitch ids of the categories that were looked at, sorted
 * @param ranking exploding first, then by {@link ClipMoment#multiple()}, then by id; at most 50
 * @param missing the categories of which too little is known to say what is usual, and what it would take
 */
public record ViralMoments(List<String> categories, List<ClipMoment> ranking, List<Missing> missing) {

    /** Copies the lists. */
    public ViralMoments {
        categories = List.copyOf(categories);
        ranking = List.copyOf(ranking);
        missing = List.copyOf(missing);
    }

    /** Whether of at least one category enough is known. */
    public boolean sufficient() {
        return missing.size() < categories.size();
    }
}
