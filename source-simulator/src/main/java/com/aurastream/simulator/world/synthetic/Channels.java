package com.aurastream.simulator.world.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All channels of the synthetic world. */
final class Channels {

    /** The first uploads; what came before is not simulated. */
    static final Instant BEGINNING = Instant.parse("2025-06-01T00:00:00Z");

    private static final long CHANNEL = 1;
    private static final int CATEGORY_CHANNELS = 40;
    private static final double MEDIAN_BASELINE = 12_000;
    private static final double BASELINE_SIGMA = 1.3;
    private static final double MEDIAN_INTERVAL = 1.8 * 86_400;

    private final long seed;
    private final Lexicon lexicon;
    private final List<SyntheticChannel> all = new ArrayList<>();
    private final Map<String, SyntheticChannel> byId = new HashMap<>();

    /**
     * Makes them.
     *
     * @param channelsPerGame how many each tracked game has
     */
    Channels(long seed, Lexicon lexicon, int channelsPerGame) {
        this.seed = seed;
        this.lexicon = lexicon;
        for (int game = 0; game < lexicon.games().size(); game++) {
            for (int i = 0; i < channelsPerGame; i++) {
                add(game, -1, "20", 1);
            }
        }
        for (int category = 0; category < lexicon.categories().size(); category++) {
            for (int i = 0; i < CATEGORY_CHANNELS; i++) {
                add(-1, category, lexicon.categories().get(category).id(), 5);
            }
        }
    }

    private void add(int game, int category, String categoryId, double popularity) {
        int index = all.size();
        Draw draw = Draw.of(seed, CHANNEL, index);
        Lexicon.Language language = lexicon.language(draw.uniform(0));
        double baseline = popularity * draw.logNormal(1, MEDIAN_BASELINE, BASELINE_SIGMA);
        long interval = (long) Math.min(12 * 86_400.0, draw.logNormal(3, MEDIAN_INTERVAL, 0.6));
        SyntheticChannel channel = new SyntheticChannel(
                index,
                id(index),
                lexicon.name(draw, 10) + " " + draw.pick(4, lexicon.channelSuffixes()),
                game,
                category,
                categoryId,
                language,
                draw.pick(5, language.country()),
                BEGINNING.minusSeconds((long) draw.uniform(6, 86_400, 8 * 365 * 86_400.0)),
                baseline,
                (long) (baseline * draw.logNormal(7, 8, 0.8)),
                BEGINNING.getEpochSecond() + (long) (draw.uniform(8) * interval),
                interval,
                draw.uniform(9, 0.1, 0.5),
                draw.uniform(30, 0.03, 0.2));
        all.add(channel);
        byId.put(channel.id(), channel);
    }

    private String id(int index) {
        OpaqueIds first = new OpaqueIds(seed + 11);
        OpaqueIds second = new OpaqueIds(seed + 13);
        return "UC" + first.encode(index) + second.encode(index);
    }

    List<SyntheticChannel> all() {
        return all;
    }

    SyntheticChannel get(int index) {
        return all.get(index);
    }

    Optional<SyntheticChannel> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
