package com.aurastream.simulator.world.synthetic;

import java.util.List;

/**
 * What is planted to be found: keywords whose carriers do better, and virals.
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
