package com.aurastream.intel.source.twitch;

import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.LiveStream;
import com.aurastream.intel.source.SourceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pages through a directory. Viewers come and go while the pages are read, so Helix repeats and loses streams between
 * pages, and some of its cursors run in circles: each stream counts once, and a page that brings nothing new ends it.
 */
final class DirectoryPaging {

    private final Map<String, LiveStream> streams = new LinkedHashMap<>();
    private final Set<String> cursors = new HashSet<>();
    private int pages;
    private int duplicates;

    private DirectoryPaging() {}

    /**
     * Reads a directory from its first page to its end or to a bound.
     *
     * @param pageBound how many pages at most
     */
    static DirectorySweep sweep(PageReader reader, int pageBound) {
        return new DirectoryPaging().read(reader, pageBound);
    }

    private DirectorySweep read(PageReader reader, int pageBound) {
        Optional<String> cursor = Optional.empty();
        while (pages < pageBound) {
            HelixPage<LiveStream> page;
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

    private boolean add(HelixPage<LiveStream> page) {
        pages++;
        int before = streams.size();
        for (LiveStream stream : page.items()) {
            if (streams.putIfAbsent(stream.id(), stream) != null) {
                duplicates++;
            }
        }
        return streams.size() > before;
    }

    private DirectorySweep result(boolean complete) {
        return new DirectorySweep(
                List.copyOf(streams.values()), new Coverage(pages, streams.size(), duplicates, complete));
    }

    /** Reads one page. */
    @FunctionalInterface
    interface PageReader {

        /** The page at a cursor; the first page without one. */
        HelixPage<LiveStream> read(Optional<String> cursor);
    }
}
