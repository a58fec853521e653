package com.aurastream.creator;

import com.aurastream.creator.GameDocuments.Found;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.snapshot.Game;
import java.time.Instant;
import java.util.Optional;

/** Reads what is published of a game. */
final class GameDocumentReader {

    private final DocumentCache cache;

    GameDocumentReader(DocumentCache cache) {
        this.cache = cache;
    }

    /** Whether there is anything that an insight can be chosen from: what this worker's own analysis makes. */
    boolean hasInputs(Game game) {
        return cache.exists(IntelKeys.TITLE_INTEL.name(game.slug()))
                && cache.exists(IntelKeys.VIRAL_ANALYSIS.name(game.slug()));
    }

    /**
     * Everything of a game. What Twitch showed is only taken while it is fresh, since it speaks of now; videos change slowly.
     *
     * @throws IllegalArgumentException when a document cannot be read; names its key
     */
    GameDocuments read(Game game, Instant at) {
        String slug = game.slug();
        return new GameDocuments(
                slug,
                find(IntelKeys.TITLE_INTEL, slug),
                find(IntelKeys.VIRAL_ANALYSIS, slug),
                find(IntelKeys.VIDEO_IDEAS, slug),
                fresh(find(IntelKeys.COMPETITION, slug), at),
                fresh(find(IntelKeys.CLIP_RADAR, game.twitchId()), at));
    }

    private <T> Optional<Found<T>> find(DocumentKey<T> key, String placeholder) {
        String name = key.name(placeholder);
        try {
            return cache.find(key, name).map(document -> new Found<>(name, document));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name + " cannot be read; " + key.writer() + " overwrites it with its next run", e);
        }
    }

    private static <T> Optional<Found<T>> fresh(Optional<Found<T>> found, Instant at) {
        return found.filter(each -> !each.document().freshUntil().isBefore(at));
    }
}
