package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * Twitch's most-watched categories, in order. Twitch gives no viewer counts here.
 *
 * @param games from rank 1 down
 */
public record TopGames(List<TopGame> games) {

    /** Copies the list. */
    public TopGames {
        games = List.copyOf(games);
    }

    /**
     * One category.
     *
     * @param rank 1 is the top
     * @param id Twitch's category id
     * @param name its name
     * @param boxArtUrl address with {@code {width}} and {@code {height}} to fill in
     */
    public record TopGame(int rank, String id, String name, String boxArtUrl) {}
}
