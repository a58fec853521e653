package com.aurastream.clipradar;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What listing a category brought.
 *
 * @param since clips made since then were listed
 * @param ids each clip's id
 * @param newest when the last of them was read; absent when there was none
 * @param complete whether all clips of the time were seen, as far as Twitch can be believed
 */
record Listing(Instant since, Set<String> ids, Optional<Instant> newest, boolean complete) {

    /** Copies the ids. */
    Listing {
        ids = Set.copyOf(ids);
    }
}
