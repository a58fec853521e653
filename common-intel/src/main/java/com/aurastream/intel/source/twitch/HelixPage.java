package com.aurastream.intel.source.twitch;

import java.util.List;
import java.util.Optional;

/**
 * One page of a Helix list.
 *
 * @param items the usable items
 * @param cursor where the next page begins; absent on the last page
 * @param <T> the items' type
 */
record HelixPage<T>(List<T> items, Optional<String> cursor) {

    HelixPage {
        items = List.copyOf(items);
    }
}
