package com.aurastream.intel.analysis.title;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What titles of a game say, and which of it goes with performance; over all formats and for each. Terms come proven
 * ones first (strongest log-odds first), then those that most channels use, whose effect is unproven.
 *
 * @param sufficiency whether the game has enough videos
 * @param videos how many videos about this game were read
 * @param offTopic how many were left out because their title names another tracked game and not this one
 * @param channels how many channels made them
 * @param keywords single words
 * @param phrases two to four words
 * @param underperforming words and phrases that are proven to be more frequent among low performers
 * @param rising words and phrases whose share grows, the whole interval above 1; proven ones first
 * @param recentSince publication from which a video counts as recent for {@code rising}; absent when too few videos are
 *     less than 30 days old
 * @param tags the uploaders' tags and the titles' hashtags
 * @param patterns patterns of titles
 * @param lengths how long titles are, absent without videos
 * @param languages languages, most videos first
 * @param formats the same within each format, of those that have videos
 */
public record TitleIntel(
        Sufficiency sufficiency,
        int videos,
        int offTopic,
        int channels,
        List<TitleTerm> keywords,
        List<TitleTerm> phrases,
        List<TitleTerm> underperforming,
        List<RisingTerm> rising,
        Optional<Instant> recentSince,
        List<TitleTerm> tags,
        List<PatternLift> patterns,
        Optional<TitleLengths> lengths,
        List<LanguageVideos> languages,
        List<FormatTitles> formats) {

    /** Copies the lists. */
    public TitleIntel {
        keywords = List.copyOf(keywords);
        phrases = List.copyOf(phrases);
        underperforming = List.copyOf(underperforming);
        rising = List.copyOf(rising);
        tags = List.copyOf(tags);
        patterns = List.copyOf(patterns);
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
    }
}
