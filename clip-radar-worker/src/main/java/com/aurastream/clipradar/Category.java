package com.aurastream.clipradar;

import com.aurastream.intel.snapshot.TrackedGames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A category of Twitch whose clips are read.
 *
 * @param twitchId Twitch's id
 * @param name what a person calls it
 * @param game slug of the tracked game; absent for a category that is none
 */
record Category(String twitchId, String name, Optional<String> game) {

    /** The tracked games, then the further categories by their ids. */
    static List<Category> all(TrackedGames games, Map<String, String> further) {
        List<Category> all = new ArrayList<>();
        games.list().forEach(game -> all.add(new Category(game.twitchId(), game.name(), Optional.of(game.slug()))));
        further.forEach((id, name) -> {
            if (all.stream().noneMatch(category -> category.twitchId().equals(id))) {
                all.add(new Category(id, name, Optional.empty()));
            }
        });
        return List.copyOf(all);
    }

    /** What the archive finds its documents by, and what the ledger calls it: the slug, otherwise Twitch's id. */
    String subject() {
        return game.orElse(twitchId);
    }
}
