package com.aurastream.simulator.world;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items the items asked for
 * @param total how many there are altogether
 * @param <T> what the list holds
 */
public record Slice<T>(List<T> items, int total) {

    /**
     * Cuts a part out of a list that is held whole.
     *
     * @param all the whole list
     * @param offset first position, from 0; past the end gives an empty part
     * @param limit most items to give
     * @param <T> what the list holds
     */
    public static <T> Slice<T> of(List<T> all, int offset, int limit) {
        int from = Math.min(Math.max(offset, 0), all.size());
        int to = Math.min(from + limit, all.size());
        return new Slice<>(all.subList(from, to), all.size());
    }
}
