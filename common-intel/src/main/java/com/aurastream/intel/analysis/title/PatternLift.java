package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Estimate;
import java.util.List;

/**
 * A pattern of titles, and how the videos that follow it do.
 *
 * @param pattern the pattern
 * @param videos how many videos follow it
 * @param channels how many channels made them
 * @param share the part of all videos that follow it, 0 to 1
 * @param lift median views of its videos, for their age, format and channel, over those of all others: 1 is no difference
 * @param logOdds log-odds ratio of following it, best third against lower half: 0 is no difference
 * @param q false discovery rate at which it counts as a finding, 0 to 1
 * @param significant whether q is at most 0.10
 * @param evidence ids of the best of its videos, at most five
 */
public record PatternLift(
        TitlePattern pattern,
        int videos,
        int channels,
        double share,
        Estimate lift,
        Estimate logOdds,
        double q,
        boolean significant,
        List<String> evidence) {

    /** Copies the evidence. */
    public PatternLift {
        evidence = List.copyOf(evidence);
    }
}
