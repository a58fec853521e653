package com.aurastream.analyticsflush;

import com.aurastream.analyticsflush.EntryReader.Reading;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.runtime.JobRun;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Brings the stream's entries into the archive, batch by batch: read, store together with the position, and only then remove. It may
 * stop at any place; the position says where to go on.
 */
final class EventFlush {

    private static final Logger log = LoggerFactory.getLogger(EventFlush.class);

    private final EventStream stream;
    private final EventArchive archive;
    private final AnalyticsFlushSettings settings;

    EventFlush(EventStream stream, EventArchive archive, AnalyticsFlushSettings settings) {
        this.stream = stream;
        this.archive = archive;
        this.settings = settings;
    }

    /**
     * Flushes until the stream's end or the longest run's.
     *
     * @param progress is told of each batch that was stored
     */
    void run(JobRun run, Progress progress) {
        long deadline = System.nanoTime() + settings.longestRun().toNanos();
        EventWindow window = window(run.startedAt());
        while (flushLife(run, window, progress, deadline)) {
            log.warn("Redis lost the stream while it was read; what is there now is flushed as another stream");
        }
    }

    /** One life of the stream; true when another has begun meanwhile. */
    private boolean flushLife(JobRun run, EventWindow window, Progress progress, long deadline) {
        StreamCounts opening = stream.counts();
        FlushBooks books = archive.open(opening, run.startedAt());
        archive.expect(List.of(day(run.startedAt()), day(run.startedAt()).plusDays(1)));
        // what was stored by a run that ended before it could remove it
        stream.removeUpTo(books.epoch(), books.position());
        try (ReadAhead ahead = new ReadAhead(new EntryReader(stream, archive, window, settings.batch()))) {
            Optional<Reading> next = ReadAhead.await(ahead.first(books.position()));
            while (next.isPresent() && System.nanoTime() < deadline) {
                run.checkpoint();
                Reading reading = next.get();
                if (!reading.seen().epoch().equals(books.epoch())) {
                    return true;
                }
                next = storeAndReadOn(ahead, reading, run, window, progress);
            }
            return false;
        }
    }

    private Optional<Reading> storeAndReadOn(
            ReadAhead ahead, Reading reading, JobRun run, EventWindow window, Progress progress) {
        Optional<Future<Optional<Reading>>> following =
                reading.end() ? Optional.empty() : Optional.of(ahead.next(reading.batch()));
        progress.stored(store(reading.batch(), reading.seen(), run, window));
        stream.removeUpTo(reading.seen().epoch(), reading.batch().last());
        return following.flatMap(ReadAhead::await);
    }

    private Stored store(EventBatch batch, StreamCounts seen, JobRun run, EventWindow window) {
        try {
            return archive.store(batch, seen, new Fence(run.job(), run.fence()), run.startedAt());
        } catch (DataIntegrityViolationException e) {
            // or a partition that was there has been dropped
            archive.expect(List.of());
            return batch.entries().size() == 1 ? bury(batch, seen, run, e) : storeInHalves(batch, seen, run, window);
        }
    }

    /** Something in the batch cannot be stored; by halves it is found, and everything else is stored. */
    private Stored storeInHalves(EventBatch batch, StreamCounts seen, JobRun run, EventWindow window) {
        List<StreamEntry> entries = batch.entries();
        int middle = entries.size() / 2;
        Stored first = storePart(batch.after(), entries.subList(0, middle), seen, run, window);
        StreamPosition between = entries.get(middle - 1).position();
        // only one batch at a time may lie in the stream and in the archive
        stream.removeUpTo(seen.epoch(), between);
        return first.plus(storePart(between, entries.subList(middle, entries.size()), seen, run, window));
    }

    private Stored storePart(
            StreamPosition after, List<StreamEntry> entries, StreamCounts seen, JobRun run, EventWindow window) {
        return store(archive.prepare(after, entries, window, Optional.empty()), seen, run, window);
    }

    private Stored bury(EventBatch batch, StreamCounts seen, JobRun run, DataIntegrityViolationException refused) {
        // the first line: the others repeat the event, which is no business of the log's
        String reason = String.valueOf(refused.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("it was refused");
        log.warn("The entry {} cannot be stored and becomes a dead letter: {}", batch.last(), reason);
        EventBatch dead = EventBatch.ofDeadLetters(batch.after(), batch.entries(), reason);
        return archive.store(dead, seen, new Fence(run.job(), run.fence()), run.startedAt());
    }

    private EventWindow window(Instant at) {
        return new EventWindow(day(at.minus(settings.oldest())), day(at.plus(settings.ahead())));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Is told of each batch that was stored. */
    @FunctionalInterface
    interface Progress {

        void stored(Stored batch);
    }
}
