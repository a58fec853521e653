package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Estimate;
import java.util.List;

/**
 * A word, phrase or tag, and how the videos that carry it do.
 *
 * @param text lower case, words separated by a space
 * @param display as most of its titles write it; {@code text} where none does
 * @param language ISO 639 code of most of its videos, {@code mul} when no language has more than half
 * @param videos how many videos carry it
 * @param channels how many channels made them
 * @param high how many of these videos are in the best third of their format and language
 * @param low how many are in the lower half
 * @param lift median views of its videos, for their age, format and channel, over those of all others: 1 is no difference
 * @param logOdds log-odds ratio of carrying it, best third against lower half: 0 is no difference
 * @param q false discovery rate at which it counts as a finding, 0 to 1
 * @param significant whether q is at most 0.10; where false, its use is a fact and its effect unproven
 * @param evidence ids of the best of its videos, at most five
 */
public record TitleTerm(
        String text,
        String display,
        String language,
        int videos,
        int channels,
        int high,
        int low,
        Estimate lift,
        Estimate logOdds,
        double q,
        boolean significant,
        List<String> evidence) {

    /** Copies the evidence. */
    public TitleTerm {
        evidence = List.copyOf(evidence);
    }
}
