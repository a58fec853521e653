package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * A tracked game: the one registry entry under which every platform's data of that game is found.
 *
 * @param slug lower-case identifier used in keys and routes, such as {@code apex_legends}
 * @param name the name that a person reads
 * @param youtubeQueries search texts that discover the game's videos, most telling first
 * @param twitchId Twitch's category id
 */
public record Game(String slug, String name, List<String> youtubeQueries, String twitchId) {

    /** Copies the list, so that a game never changes. */
    public Game {
        youtubeQueries = List.copyOf(youtubeQueries);
    }
}
