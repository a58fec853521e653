package com.aurastream.intel.snapshot;

import java.util.List;

/**
 * The whole live directory of one game at one moment.
 *
 * @param gameId Twitch's category id
 * @param game slug of the game
 * @param top the most-watched streams, at most 100, most viewers first
 * @param viewerCounts viewers of every stream seen, descending; its length is the number of streams
 * @param languages split by language, most viewers first
 * @param coverage how much of the directory was seen
 */
public record StreamDirectory(
        String gameId,
        String game,
        List<LiveStream> top,
        List<Long> viewerCounts,
        List<LanguageShare> languages,
        Coverage coverage) {

    /** Copies the lists. */
    public StreamDirectory {
        top = List.copyOf(top);
        viewerCounts = List.copyOf(viewerCounts);
        languages = List.copyOf(languages);
    }

    /** Streams seen. */
    public int streams() {
        return viewerCounts.size();
    }

    /** Viewers of all streams seen. */
    public long viewers() {
        return viewerCounts.stream().mapToLong(Long::longValue).sum();
    }
}
