package com.aurastream.gateway.game;

import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.snapshot.Game;
import java.util.List;

/**
 * The tracked games, for routes that name one.
 *
 * @param games in the order of the fleet's list
 */
public record KnownGames(List<Game> games) {

    /** Copies the list. */
    public KnownGames {
        games = List.copyOf(games);
    }

    /**
     * The game with a slug.
     *
     * @throws ProblemException naming the known slugs, when there is none
     */
    public Game require(String slug) {
        return games.stream()
                .filter(game -> game.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownGame(slug, slugs()));
    }

    /** The slugs of all. */
    public List<String> slugs() {
        return games.stream().map(Game::slug).toList();
    }
}
