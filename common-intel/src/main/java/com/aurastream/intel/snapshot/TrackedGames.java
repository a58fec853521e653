package com.aurastream.intel.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * The games that the fleet follows. Everything iterates over this list.
 *
 * @param list the games, in the order in which they are worked on and shown
 */
public record TrackedGames(List<Game> list) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when it is empty, or two games share a slug or a Twitch id
     */
    public TrackedGames {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("no game is tracked: name at least one");
        }
        requireDistinct("slug", list.stream().map(Game::slug).toList());
        requireDistinct("Twitch id", list.stream().map(Game::twitchId).toList());
    }

    /** The game of a slug. */
    public Optional<Game> find(String slug) {
        return list.stream().filter(game -> game.slug().equals(slug)).findFirst();
    }

    /** The slugs, in order. */
    public List<String> slugs() {
        return list.stream().map(Game::slug).toList();
    }

    private static void requireDistinct(String what, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                throw new IllegalArgumentException(what + " " + values.get(i) + " is given to two games");
            }
        }
    }
}
