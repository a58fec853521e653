package com.aurastream.intel.analysis.title;

import com.aurastream.intel.snapshot.VideoFormat;
import java.util.List;
import java.util.Optional;

/**
 * What works in the titles of one format.
 *
 * @param format short, long or live
 * @param sufficiency whether the format has enough videos
 * @param keywords single words, as in {@link TitleIntel}
 * @param phrases two to four words
 * @param underperforming words and phrases that are proven to be more frequent among low performers
 * @param tags the uploaders' tags
 * @param patterns patterns of titles
 * @param lengths how long titles are, absent without videos
 */
public record FormatTitles(
        VideoFormat format,
        Sufficiency sufficiency,
        List<TitleTerm> keywords,
        List<TitleTerm> phrases,
        List<TitleTerm> underperforming,
        List<TitleTerm> tags,
        List<PatternLift> patterns,
        Optional<TitleLengths> lengths) {

    /** Copies the lists. */
    public FormatTitles {
        keywords = List.copyOf(keywords);
        phrases = List.copyOf(phrases);
        underperforming = List.copyOf(underperforming);
        tags = List.copyOf(tags);
        patterns = List.copyOf(patterns);
    }
}
