package com.aurastream.youtube;

import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Video;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which tracked games a video is about, as far as its own words say so. A game is named where one of its queries stands word
 * for word in the title, also written as one word ({@code #apexlegends}). Titles go before tags, because uploaders put every
 * popular game into their tags: tags count only for a video of YouTube's gaming category whose title names no game, and only
 * when they name exactly one.
 */
final class GameRecognition {

    private static final String GAMING = "20";

    private final List<Game> games;

    GameRecognition(List<Game> games) {
        this.games = List.copyOf(games);
    }

    /** The slugs of the games, in the order of the registry; as a rule none or one. */
    List<String> recognise(Video video) {
        List<String> named = named(video.title());
        if (!named.isEmpty() || !video.categoryId().equals(GAMING)) {
            return named;
        }
        List<String> tagged = named(String.join(" | ", video.tags()));
        return tagged.size() == 1 ? tagged : List.of();
    }

    private List<String> named(String text) {
        String words = words(text);
        return games.stream()
                .filter(game -> game.youtubeQueries().stream().anyMatch(query -> names(words, words(query))))
                .map(Game::slug)
                .toList();
    }

    private static boolean names(String words, String query) {
        return words.contains(query) || words.contains(" " + query.replace(" ", "") + " ");
    }

    /** Lower-case words between single spaces, so that a phrase is found only at the borders of words. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}|]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
