package com.aurastream.intel.generation;

import java.util.List;
import java.util.Optional;

/**
 * What a creator orders.
 *
 * @param creator who orders
 * @param queue the queue that it goes through
 * @param kind an {@link AssetKind#code()}, or of a pack a {@link PackKind#code()}
 * @param pack whether it is a pack
 * @param parts what it is made of, in order; one of a single asset
 * @param prompt what the creator wants to see; never logged whole
 * @param colors brand colours such as {@code #1a2b3c}, most important first
 * @param text words to be written on the picture; never logged whole
 */
public record GenerationOrder(
        String creator,
        AssetKind.Queue queue,
        String kind,
        boolean pack,
        List<AssetKind> parts,
        String prompt,
        List<String> colors,
        Optional<String> text) {

    /** Copies the lists. */
    public GenerationOrder {
        parts = List.copyOf(parts);
        colors = List.copyOf(colors);
    }
}
