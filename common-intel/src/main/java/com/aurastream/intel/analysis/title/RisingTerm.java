package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Estimate;
import java.util.List;

/**
 * A word or phrase that recently published videos carry more often than older ones.
 *
 * @param text lower case, words separated by a space
 * @param display as most of its titles write it
 * @param language ISO 639 code of most of its videos, {@code mul} when no language has more than half
 * @param recent how many recent videos carry it
 * @param older how many older ones do
 * @param channels how many channels made them
 * @param growth its share of the recent videos over its share of the older ones, channels counted as in the keywords
 * @param q false discovery rate at which the growth counts as a finding, 0 to 1
 * @param significant whether q is at most 0.10; where false, only its own interval speaks for it
 * @param evidence ids of the best of its recent videos, at most five
 */
public record RisingTerm(
        String text,
        String display,
        String language,
        int recent,
        int older,
        int channels,
        Estimate growth,
        double q,
        boolean significant,
        List<String> evidence) {

    /** Copies the evidence. */
    public RisingTerm {
        evidence = List.copyOf(evidence);
    }
}
