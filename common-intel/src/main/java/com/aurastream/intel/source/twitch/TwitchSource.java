package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.TopGames;

/**
 * Twitch as far as the fleet asks it. Every method may throw one of the four kinds of
 * {@link com.aurastream.intel.source.SourceException}; waiting for points is bounded by
 * {@link TwitchSettings#maxWait()}.
 */
public interface TwitchSource {

    /**
     * The live directory of a category, most viewers first. The sweep ends where Twitch says so, at the page bound, when
     * the pages repeat themselves, or when the points run out after the first page; the coverage tells which it was.
     *
     * @param gameId Twitch's category id
     */
    DirectorySweep directory(String gameId);

    /**
     * Twitch's most-watched categories.
     *
     * @param limit how many, 1 to 100
     */
    TopGames topGames(int limit);

    /** Helix points that this process has spent since it started; only ever grows. */
    long pointsSpent();
}
