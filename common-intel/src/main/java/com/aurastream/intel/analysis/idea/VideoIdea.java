package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.TitlePattern;
import com.aurastream.intel.snapshot.VideoFormat;
import java.util.List;
import java.util.Optional;

/**
 * A video worth making.
 *
 * @param title a working title; no copy or near copy of an existing one
 * @param topic what it is about, lower case, as in the title intel
 * @param language ISO 639 code of the working title
 * @param format short, long or live
 * @param hook the pattern of the working title, absent for a plain one
 * @param opportunity 0 to 100: 50 is no better than any topic; the odds are the product of the reasons
 * @param difficulty 0 to 100: the part of the channels with this topic of which no video reached the best third
 * @param why the parts of the opportunity, and the hook's effect
 * @param competingVideos videos with this topic in title or tags, of any format, published in the last seven days
 * @param competingChannels how many channels made them
 * @param duration how long the format's best videos are, absent when fewer than ten are known
 * @param tags tags that several of the topic's channels use, most used first, at most eight
 * @param evidence ids of the best videos with this topic, three to five
 */
public record VideoIdea(
        String title,
        String topic,
        String language,
        VideoFormat format,
        Optional<TitlePattern> hook,
        Estimate opportunity,
        Estimate difficulty,
        List<IdeaReason> why,
        int competingVideos,
        int competingChannels,
        Optional<DurationBand> duration,
        List<String> tags,
        List<String> evidence) {

    /** Copies the lists. */
    public VideoIdea {
        why = List.copyOf(why);
        tags = List.copyOf(tags);
        evidence = List.copyOf(evidence);
    }
}
