package com.aurastream.simulator.world.synthetic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The words that the synthetic world is made of.
 *
 * @param games the tracked games
 * @param otherGames other Twitch categories
 * @param categories YouTube categories other than gaming
 * @param languages languages of titles and streams; the shares add up to 1
 * @param syllables parts of names
 * @param channelSuffixes last words of channel names
 */
record Lexicon(
        List<GameWords> games,
        List<OtherGame> otherGames,
        List<CategoryWords> categories,
        List<Language> languages,
        List<String> syllables,
        List<String> channelSuffixes) {

    /**
     * A tracked game.
     *
     * @param slug name within the fleet
     * @param name Twitch's category name
     * @param twitchId Twitch's category id
     * @param directory streams in the directory on average at scale 1
     * @param titleNames how titles call it
     * @param tags tags that every video of it carries
     * @param entities things that titles are about
     * @param plants keywords and phrases of which some are planted
     */
    record GameWords(
            String slug,
            String name,
            String twitchId,
            int directory,
            List<String> titleNames,
            List<String> tags,
            List<String> entities,
            List<String> plants) {}

    /** A Twitch category that is not tracked. */
    record OtherGame(String name, String twitchId, int directory) {}

    /** A YouTube category that is not gaming. */
    record CategoryWords(String id, String name, List<String> tags, List<String> entities) {}

    /**
     * A language.
     *
     * @param code ISO 639-1
     * @param share part of the channels that speak it
     * @param country where its channels are
     * @param utcOffset hours from UTC of its typical viewer
     * @param templates video titles with {@code {g}}, {@code {e}}, {@code {f}}, {@code {h}} for game, two entities and a hook
     * @param hooks strong words
     * @param stream stream titles
     */
    record Language(
            String code,
            double share,
            List<String> country,
            int utcOffset,
            List<String> templates,
            List<String> hooks,
            List<String> stream) {}

    static Lexicon load() {
        try (InputStream json = Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("lexicon.json"), "lexicon.json is not on the class path")) {
            return JsonMapper.builder().build().readValue(json, Lexicon.class);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon.json cannot be read", e);
        }
    }

    /** The language at a position between 0 and 1 of the shares. */
    Language language(double position) {
        double upTo = 0;
        for (Language language : languages) {
            upTo += language.share();
            if (position < upTo) {
                return language;
            }
        }
        return languages.get(languages.size() - 1);
    }

    /** A made-up name. */
    String name(Draw draw, int salt) {
        StringBuilder name = new StringBuilder();
        int parts = 2 + draw.index(salt, 2);
        for (int i = 1; i <= parts; i++) {
            name.append(draw.pick(salt + i, syllables));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
