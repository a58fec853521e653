package com.aurastream.analyticsflush;

import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.event.UnreadableEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the stream by portions. In pages, so that Redis is never busy with one reading for long, and a portion of large events does not fill
 * the memory.
 */
final class EntryReader {

    private static final int PAGE = 2_000;
    /** Nothing is stored while the first one is read, so it is small. */
    private static final int FIRST_PORTION = 10_000;

    private static final long MOST_CHARACTERS = 8_000_000;

    private final EventStream stream;
    private final int most;

    /** Reads at most so many entries at a time. */
    EntryReader(EventStream stream, int most) {
        this.stream = stream;
        this.most = most;
    }

    /** The first portion after a position. */
    Portion first(StreamPosition after) {
        return read(after, Math.min(most, FIRST_PORTION));
    }

    /** The portion after another one. */
    Portion after(Portion before) {
        return before.end() ? before.empty() : read(before.last(), most);
    }

    private Portion read(StreamPosition after, int most) {
        List<StreamEntry> entries = new ArrayList<>();
        long characters = 0;
        boolean end = false;
        StreamPosition last = after;
        while (!end && entries.size() < most && characters < MOST_CHARACTERS) {
            int wanted = Math.min(PAGE, most - entries.size());
            List<StreamEntry> page = stream.read(last, wanted);
            entries.addAll(page);
            characters += page.stream().mapToLong(EntryReader::characters).sum();
            last = page.isEmpty() ? last : page.get(page.size() - 1).position();
            end = page.size() < wanted;
        }
        // the books after the entries: were they the same books before, then all entries are of them
        return new Portion(after, entries, stream.counts(), end);
    }

    private static long characters(StreamEntry entry) {
        if (entry instanceof StreamedEvent streamed) {
            return streamed.event().properties().length();
        }
        return entry instanceof UnreadableEntry unreadable
                ? unreadable.content().length()
                : 0;
    }

    /**
     * Successive entries.
     *
     * @param after where the portion before ended
     * @param entries none only at the stream's end
     * @param seen the stream's books right after
     * @param end whether the stream ended with it
     */
    record Portion(StreamPosition after, List<StreamEntry> entries, StreamCounts seen, boolean end) {

        private StreamPosition last() {
            return entries.get(entries.size() - 1).position();
        }

        private Portion empty() {
            return new Portion(after, List.of(), seen, true);
        }
    }
}
