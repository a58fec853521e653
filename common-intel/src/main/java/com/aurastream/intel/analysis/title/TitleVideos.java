package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.performance.Performance;
import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.title.TitleToken.Kind;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads all titles and tags of a game. A video whose title names another tracked game and not this one is left out: it
 * was found by its tags, and what it is called says nothing about this game.
 */
final class TitleVideos {

    private static final int SHORTEST_TAG = 3;
    private static final int LONGEST_TAG = 40;

    private final GameNames names;
    private final List<GameNames> others;
    private final Set<String> channelNames = new LinkedHashSet<>();
    private final Map<String, String> foldedTags = new HashMap<>();

    private TitleVideos(String game) {
        this.names = GameNames.of(game);
        this.others = GameNames.others(game);
    }

    /**
     * What was read.
     *
     * @param videos the videos that had been observed by then, newest first, with their levels
     * @param offTopic how many were left out
     */
    record Reading(List<TitleVideo> videos, int offTopic) {}

    static Reading of(GameVideos videos, Instant at) {
        List<VideoPerformance> performances = Performance.of(videos, at);
        List<TitleVideo> read = new TitleVideos(videos.game()).read(performances);
        return new Reading(read, performances.size() - read.size());
    }

    /** A video's title in words, before and after the names of games are cut out of it. */
    private record Title(VideoPerformance performance, List<TitleToken> whole, List<TitleToken> cut) {}

    private List<TitleVideo> read(List<VideoPerformance> performances) {
        performances.forEach(p -> channelNames.add(joined(p.video().channelTitle())));
        List<Title> titles = new ArrayList<>();
        for (VideoPerformance performance : performances) {
            List<TitleToken> whole = TitleTokenizer.tokens(performance.video().title());
            if (isAboutThisGame(whole)) {
                titles.add(new Title(performance, whole, cut(whole)));
            }
        }
        SpellingVariants variants =
                SpellingVariants.in(titles.stream().map(Title::cut).toList());
        return Cohorts.rank(titles.stream().map(title -> read(title, variants)).toList());
    }

    private boolean isAboutThisGame(List<TitleToken> title) {
        return names.isIn(title) || others.stream().noneMatch(other -> other.isIn(title));
    }

    private List<TitleToken> cut(List<TitleToken> title) {
        List<TitleToken> cut = names.cutFrom(title);
        for (GameNames other : others) {
            cut = other.cutFrom(cut);
        }
        return cut;
    }

    private TitleVideo read(Title title, SpellingVariants variants) {
        Video video = title.performance().video();
        List<TitleToken> tokens = variants.unify(title.cut());
        String language = TitleLanguage.of(video, title.whole());
        return new TitleVideo(
                title.performance(),
                language,
                Phrases.of(tokens, language, words(video.channelTitle()), channelNames),
                tags(video, tokens, language),
                TitlePatterns.of(TitleTokenizer.normalized(video.title()), title.cut()),
                0,
                TitleVideo.Level.MIDDLE);
    }

    private static Set<String> words(String text) {
        return TitleTokenizer.tokens(text).stream()
                .map(TitleToken::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String joined(String text) {
        return String.join("", words(text));
    }

    private Set<String> tags(Video video, List<TitleToken> tokens, String language) {
        Set<String> tags = new LinkedHashSet<>();
        video.tags().forEach(tag -> add(tags, tag, language));
        tokens.stream().filter(t -> t.kind() == Kind.HASHTAG).forEach(t -> add(tags, t.text(), language));
        return tags;
    }

    private void add(Set<String> tags, String tag, String language) {
        String folded = foldedTags.computeIfAbsent(tag, this::folded);
        if (!folded.isEmpty() && !StopWords.isStopWord(folded, language)) {
            tags.add(folded);
        }
    }

    /** Empty for a tag that says nothing but a game's or channel's name, or is too short or long to be one. */
    private String folded(String tag) {
        String folded = TitleTokenizer.folded(TitleTokenizer.normalized(tag))
                .replaceAll("\\s+", " ")
                .replaceFirst("^#+", "")
                .trim();
        boolean inBounds = folded.length() >= SHORTEST_TAG && folded.length() <= LONGEST_TAG;
        return inBounds && says(joined(folded)) ? folded : "";
    }

    private boolean says(String joined) {
        return !joined.isEmpty()
                && !names.isName(joined)
                && others.stream().noneMatch(other -> other.isName(joined))
                && !channelNames.contains(joined);
    }
}
