package com.aurastream.intel.generation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** The names of the parts, in order: the kind, with a number from 1 where there are several of it, such as {@code emote-2}. */
    public List<String> partNames() {
        return IntStream.range(0, parts.size()).mapToObj(this::partName).toList();
    }

    private String partName(int place) {
        AssetKind part = parts.get(place);
        if (Collections.frequency(parts, part) == 1) {
            return part.code();
        }
        return part.code() + "-" + Collections.frequency(parts.subList(0, place + 1), part);
    }

    /** Without the creator's words, so that no log holds them by accident. */
    @Override
    public String toString() {
        return "GenerationOrder[" + kind + (pack ? " pack" : "") + " by " + creator + ", " + prompt.length()
                + " characters of prompt]";
    }
}
