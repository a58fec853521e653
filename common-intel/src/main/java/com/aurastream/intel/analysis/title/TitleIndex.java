package com.aurastream.intel.analysis.title;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogOdds;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Looks up which videos carry a term that {@link TitleAnalyzer} reports, read and counted in the same way. */
public final class TitleIndex {

    private final TitleScope scope;
    private final GameNames names;
    private final List<TitledVideo> videos;
    private final List<Set<String>> words;

    private TitleIndex(TitleScope scope, GameNames names) {
        this.scope = scope;
        this.names = names;
        this.videos = scope.videos().stream()
                .map(v -> new TitledVideo(v.performance(), v.language(), v.tags(), v.level() == TitleVideo.Level.HIGH))
                .toList();
        this.words = videos.stream().map(v -> words(v.video().title())).toList();
    }

    /** Reads a game's titles as they were known at a moment. */
    public static TitleIndex of(GameVideos videos, Instant at) {
        return new TitleIndex(new TitleScope(TitleVideos.of(videos, at).videos()), GameNames.of(videos.game()));
    }

    /** All videos about the game, newest first. */
    public List<TitledVideo> videos() {
        return videos;
    }

    /** The videos that carry a term in their title or among their tags, newest first. */
    public List<TitledVideo> carrying(String text) {
        return carriers(text).stream().map(videos::get).toList();
    }

    /**
     * Median views of the videos of a format that carry a term, for their age, format and channel, over those of all videos
     * without it.
     *
     * @throws IllegalArgumentException when no video of the format carries it
     */
    public Estimate lift(String text, VideoFormat format) {
        return scope.lift(carriers(text).stream()
                .filter(i -> videos.get(i).format() == format)
                .toList());
    }

    /** Like {@link #lift(String, VideoFormat)}, over all formats. */
    public Estimate lift(String text) {
        return scope.lift(carriers(text));
    }

    /** How many of some videos carry a term, a channel counting as at most two videos. */
    public LogOdds.Group group(String text, Predicate<TitledVideo> among) {
        List<Integer> all = IntStream.range(0, videos.size())
                .filter(i -> among.test(videos.get(i)))
                .boxed()
                .toList();
        Set<Integer> carriers = new HashSet<>(carriers(text));
        return new LogOdds.Group(
                scope.weight(all.stream().filter(carriers::contains).toList()), scope.weight(all));
    }

    /** Ids of the best of some carriers, at most five, of different channels first. */
    public List<String> evidence(String text, Predicate<TitledVideo> among) {
        return scope.evidence(
                carriers(text).stream().filter(i -> among.test(videos.get(i))).toList());
    }

    /**
     * Whether an existing title has nearly the same words.
     *
     * @param jaccard common words over all words of both, from which two titles count as nearly the same
     */
    public boolean hasNearCopyOf(String title, double jaccard) {
        Set<String> own = words(title);
        return words.stream().anyMatch(other -> similarity(own, other) >= jaccard);
    }

    /** Whether a term says too little to be what a video is about, such as "base", "update" or "gta 5 gameplay". */
    public boolean isVague(String text) {
        return names.cutFrom(TitleTokenizer.tokens(text)).stream()
                .allMatch(token -> token.isNumber() || StopWords.isVague(token.text()));
    }

    private List<Integer> carriers(String text) {
        return IntStream.range(0, videos.size())
                .filter(i -> scope.video(i).phrases().containsKey(text)
                        || scope.video(i).tags().contains(text))
                .boxed()
                .toList();
    }

    private static double similarity(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        long either = a.size() + b.size() - both;
        return either == 0 ? 1 : both / (double) either;
    }

    private static Set<String> words(String title) {
        Set<String> words = new LinkedHashSet<>();
        TitleTokenizer.tokens(title).forEach(token -> words.add(token.text()));
        return words;
    }
}
