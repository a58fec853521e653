package com.aurastream.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sorts the videos that match a search, the same way in every world. */
public final class SearchRanking {

    /** The API gives no more than this for one search, however often it is paged. */
    public static final int LIMIT = 500;

    private static final double DAY_OF_AGE = 0.15;
    private static final double OTHER_LANGUAGE = 1.5;

    private SearchRanking() {}

    /**
     * The best matches, sorted.
     *
     * @param found videos that match
     * @param query what was asked
     * @param at the instant of the question
     */
    public static List<VideoState> sort(Stream<VideoState> found, SearchQuery query, Instant at) {
        return found.map(video -> new Ranked(video, key(video, query, at)))
                .sorted(Comparator.comparingDouble(Ranked::key).reversed().thenComparing(r -> r.video()
                        .id()))
                .limit(LIMIT)
                .map(Ranked::video)
                .toList();
    }

    private static double key(VideoState video, SearchQuery query, Instant at) {
        return switch (query.order()) {
            case DATE -> video.publishedAt().getEpochSecond();
            case VIEW_COUNT -> video.views();
            case RELEVANCE -> relevance(video, query, at);
        };
    }

    private static double relevance(VideoState video, SearchQuery query, Instant at) {
        double ageDays = Duration.between(video.publishedAt(), at).toSeconds() / 86_400.0;
        double popularity = StrictMath.log10(video.views() + 1.0);
        double language = query.language().filter(l -> !speaks(video, l)).isPresent() ? OTHER_LANGUAGE : 0;
        return popularity - DAY_OF_AGE * ageDays - language;
    }

    private static boolean speaks(VideoState video, String language) {
        return video.audioLanguage()
                .or(video::defaultLanguage)
                .map(tag -> tag.startsWith(language))
                .orElse(true);
    }

    private record Ranked(VideoState video, double key) {}
}
