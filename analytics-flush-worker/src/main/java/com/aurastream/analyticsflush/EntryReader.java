package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.event.UnreadableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads batches. In pages, so that Redis is never busy with one reading for long, and a batch of large events does not fill the memory. */
final class EntryReader {

    private static final int PAGE = 2_000;
    /** Nothing is stored while the first one is read, so it is small. */
    private static final int FIRST_BATCH = 10_000;

    private static final long MOST_CHARACTERS = 12_000_000;

    private final EventStream stream;
    private final EventArchive archive;
    private final EventWindow window;
    private final int batch;

    EntryReader(EventStream stream, EventArchive archive, EventWindow window, int batch) {
        this.stream = stream;
        this.archive = archive;
        this.window = window;
        this.batch = batch;
    }

    /**
     * The next batch after a position; absent at the stream's end.
     *
     * @param uncommitted keys of events that are being stored meanwhile
     * @param first whether nothing is being stored meanwhile; then the batch is small
     */
    Optional<Reading> read(StreamPosition after, Set<UUID> uncommitted, boolean first) {
        int most = first ? Math.min(batch, FIRST_BATCH) : batch;
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
        StreamCounts seen = stream.counts();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(archive.prepare(after, entries, window, uncommitted), seen, end));
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
     * A batch as it was read.
     *
     * @param seen the stream's books right after
     * @param end whether the stream ended with it
     */
    record Reading(EventBatch batch, StreamCounts seen, boolean end) {}
}
