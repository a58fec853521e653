package com.aurastream.simulator.world.synthetic;

import java.util.List;

/**
 * What is planted to be found: keywords whose carriers do better, virals, and habits of the thumbnails of videos that do well.
 *
 * @param seed the world's seed
 * @param planted whether anything is planted at all; a flat world uses the same words without any effect
 */
record Plants(long seed, boolean planted) {

    /** How much better the carriers of a planted keyword do. */
    static final double KEYWORD_EFFECT = 3;

    /** Planted virals per game and day. */
    static final double VIRALS_PER_DAY = 0.7;

    static final double LEAST_MULTIPLE = 10;
    static final double MOST_MULTIPLE = 50;

    /** Part of a game's titles that carry one given planted keyword. */
    static final double KEYWORD_SHARE = 0.06;

    /** From this multiple of what its channel usually reaches a video counts as doing well: about a third of them. */
    static final double DOES_WELL = 1.5;

    static final ThumbnailPlant VIVID = new ThumbnailPlant("vivid_colours", "saturation_high", 0.85, 0.2);
    static final ThumbnailPlant LARGE_TEXT = new ThumbnailPlant("large_text", "text_large", 0.75, 0.15);
    static final ThumbnailPlant ONE_FACE = new ThumbnailPlant("one_face", "faces_one", 0.8, 0.25);

    private static final long PLANTS = 5;
    private static final int KEYWORDS_PER_GAME = 3;

    /** The words that are strewn into a game's titles; they help only in a planted world. */
    List<String> keywords(Lexicon lexicon, int game) {
        List<String> candidates = lexicon.games().get(game).plants();
        int first = Draw.of(seed, PLANTS, game).index(0, candidates.size());
        return java.util.stream.IntStream.range(0, KEYWORDS_PER_GAME)
                .mapToObj(i -> candidates.get((first + i * 2) % candidates.size()))
                .distinct()
                .toList();
    }

    /** What thumbnails of videos that do well show more often; nothing in a flat world. */
    List<ThumbnailPlant> thumbnails() {
        return planted ? List.of(VIVID, LARGE_TEXT, ONE_FACE) : List.of();
    }

    /** The chance that a video's thumbnail has something that is planted. */
    double rate(ThumbnailPlant plant, SyntheticVideo video) {
        boolean wins = planted && video.channel().game() >= 0 && video.success() >= DOES_WELL;
        return wins ? plant.winners() : plant.others();
    }

    double keywordEffect(boolean carries) {
        return planted && carries ? KEYWORD_EFFECT : 1;
    }

    /**
     * The multiple of a planted viral, 1 for every other video.
     *
     * @param draw the video's numbers
     * @param uploadsPerDay how many videos its game publishes per day
     */
    double viralMultiple(Draw draw, double uploadsPerDay) {
        if (!planted || draw.uniform(50) >= VIRALS_PER_DAY / uploadsPerDay) {
            return 1;
        }
        return LEAST_MULTIPLE * StrictMath.pow(MOST_MULTIPLE / LEAST_MULTIPLE, draw.uniform(51));
    }
}
