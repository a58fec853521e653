package com.aurastream.thumbnail;

import java.util.List;
import java.util.Optional;

/**
 * What came of fetching the pictures of a game.
 *
 * @param pairs pairs of which both pictures are there, best winner first
 * @param without videos that have no picture (any more)
 * @param failed pictures that could not be fetched or read
 * @param reason why the last of those failed
 */
record Gathered(List<PicturePair> pairs, int without, int failed, Optional<String> reason) {

    /** Copies the list. */
    Gathered {
        pairs = List.copyOf(pairs);
    }
}
