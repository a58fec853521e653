package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.source.SourceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Pages through a list. Counts change while the pages are read, so Helix repeats and loses items between
 * pages, and some of its cursors run in circles: each item counts once, and a page that brings nothing new ends it.
 *
 * @param <T> the items' type
 */
final class HelixPaging<T> {

    private final Function<T, String> id;
    private final Map<String, T> items = new LinkedHashMap<>();
    private final Set<String> cursors = new HashSet<>();
    private int pages;
    private int duplicates;

    private HelixPaging(Function<T, String> id) {
        this.id = id;
    }

    /**
     * Reads a list from its first page to its end or to a bound.
     *
     * @param id what an item is recognised by
     * @param pageBound how many pages at most
     */
    static <T> Sweep<T> sweep(PageReader<T> reader, Function<T, String> id, int pageBound) {
        return new HelixPaging<>(id).read(reader, pageBound);
    }

    private Sweep<T> read(PageReader<T> reader, int pageBound) {
        Optional<String> cursor = Optional.empty();
        while (pages < pageBound) {
            HelixPage<T> page;
            try {
                page = reader.read(cursor);
            } catch (SourceException.Throttled e) {
                if (pages == 0) {
                    throw e;
                }
                return result(false);
            }
            boolean anythingNew = add(page);
            cursor = page.cursor();
            if (cursor.isEmpty()) {
                return result(true);
            }
            if (!anythingNew || !cursors.add(cursor.get())) {
                return result(false);
            }
        }
        return result(false);
    }

    private boolean add(HelixPage<T> page) {
        pages++;
        int before = items.size();
        for (T item : page.items()) {
            if (items.putIfAbsent(id.apply(item), item) != null) {
                duplicates++;
            }
        }
        return items.size() > before;
    }

    private Sweep<T> result(boolean complete) {
        return new Sweep<>(List.copyOf(items.values()), new Coverage(pages, items.size(), duplicates, complete));
    }

    /** What was read, each item once, and how much of the list that is. */
    record Sweep<T>(List<T> items, Coverage coverage) {}

    /**
     * Reads one page.
     *
     * @param <T> the items' type
     */
    @FunctionalInterface
    interface PageReader<T> {

        /** The page at a cursor; the first page without one. */
        HelixPage<T> read(Optional<String> cursor);
    }
}
