package com.aurastream.simulator.world.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an analysis of the synthetic world ought to find. */
final class GroundTruth {

    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private final Lexicon lexicon;
    private final Plants plants;
    private final Catalogue catalogue;
    private final Directories directories;
    private final ClipTruth clipTruth;

    /**
     * A planted viral.
     *
     * @param id video id
     * @param publishedAt when it was published
     * @param multiple views against the median of its channel's settled uploads of the same format
     * @param views views now
     */
    record Viral(String id, Instant publishedAt, double multiple, long views) {}

    /** The whole directory of a game now. */
    record DirectoryTruth(int streams, long viewers) {}

    /**
     * The truth about one game.
     *
     * @param game slug
     * @param twitchId Twitch's category id
     * @param keywords planted keywords; their carriers do {@code keywordEffect} times as well
     * @param keywordEffect factor on the views of the carriers
     * @param thumbnails what thumbnails of videos that do well ({@value Plants#DOES_WELL} times their channel's median, or more) show
     *     more often
     * @param virals planted virals of the last 14 days, largest multiple first
     * @param directory the directory now
     * @param rhythm how audience and starts swing, UTC
     * @param moments planted moments of the last day, oldest first
     */
    record GameTruth(
            String game,
            String twitchId,
            List<String> keywords,
            double keywordEffect,
            List<ThumbnailPlant> thumbnails,
            List<Viral> virals,
            DirectoryTruth directory,
            Rhythm rhythm,
            List<ClipTruth.Moment> moments) {}

    GroundTruth(Lexicon lexicon, Plants plants, Catalogue catalogue, Directories directories, ClipTruth clipTruth) {
        this.lexicon = lexicon;
        this.plants = plants;
        this.catalogue = catalogue;
        this.directories = directories;
        this.clipTruth = clipTruth;
    }

    Map<String, Object> at(Instant at) {
        List<SyntheticVideo> recent = catalogue
                .between(at.minus(LOOK_BACK), at)
                .filter(SyntheticVideo::viral)
                .toList();
        List<GameTruth> games = new ArrayList<>();
        for (int game = 0; game < lexicon.games().size(); game++) {
            games.add(game(game, recent, at));
        }
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("at", at);
        truth.put("planted", plants.planted());
        truth.put("games", games);
        return truth;
    }

    private GameTruth game(int index, List<SyntheticVideo> recent, Instant at) {
        Lexicon.GameWords words = lexicon.games().get(index);
        List<Viral> virals = recent.stream()
                .filter(v -> v.channel().game() == index)
                .sorted(Comparator.comparingDouble(SyntheticVideo::multiple).reversed())
                .map(v -> new Viral(
                        v.id(), v.publishedAt(), v.multiple(), v.curve().at(at.getEpochSecond())))
                .toList();
        Directory directory = directories.game(words.twitchId()).orElseThrow();
        return new GameTruth(
                words.slug(),
                words.twitchId(),
                plants.planted() ? plants.keywords(lexicon, index) : List.of(),
                plants.planted() ? Plants.KEYWORD_EFFECT : 1,
                plants.thumbnails(),
                virals,
                new DirectoryTruth(directory.at(at).size(), directory.viewers(at)),
                directory.rhythm(),
                clipTruth.recent(directory, at));
    }
}
