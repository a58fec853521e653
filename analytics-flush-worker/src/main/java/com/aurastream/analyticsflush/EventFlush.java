package com.aurastream.analyticsflush;

import com.aurastream.analyticsflush.ReadBatches.Limit;
import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.runtime.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Brings the stream's entries into the archive, step by step: read in batches, store together with the position, and only then remove. It
 * may stop at any place; the position says where to go on.
 */
final class EventFlush {

    private static final Logger log = LoggerFactory.getLogger(EventFlush.class);

    /** Other runs wait for a step that holds the fence. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

    /** Every batch a step of its own. */
    private static final long ALONE = 0;

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
     * @param progress is told of each step that was stored
     */
    void run(JobRun run, Progress progress) {
        long deadline = System.nanoTime() + settings.longestRun().toNanos();
        try {
            flushLives(run, progress, new Limit(settings.together(), deadline));
        } catch (DataIntegrityViolationException e) {
            log.warn("A step was refused ({}); the rest of the run goes batch by batch", Bisection.reason(e));
            flushLives(run, progress, new Limit(ALONE, deadline));
        }
    }

    private void flushLives(JobRun run, Progress progress, Limit limit) {
        while (flushLife(run, progress, limit)) {
            log.warn("Redis lost the stream while it was read; what is there now is flushed as another stream");
        }
    }

    /** One life of the stream; true when another has begun meanwhile. */
    private boolean flushLife(JobRun run, Progress progress, Limit limit) {
        EventWindow window = window(run.startedAt());
        StreamCounts opening = stream.counts();
        FlushBooks books = archive.open(opening, run.startedAt());
        archive.expect(List.of(day(run.startedAt()), day(run.startedAt()).plusDays(1)));
        // what was stored by a run that ended before it could remove it
        stream.removeUpTo(books.epoch(), books.position());
        try (ReadAhead ahead =
                new ReadAhead(new EntryReader(stream, settings.batch()), archive, window, books.position())) {
            while (ahead.peek().isPresent() && System.nanoTime() < limit.nanos()) {
                if (!ahead.peek().orElseThrow().seen().epoch().equals(books.epoch())) {
                    return true;
                }
                run.checkpoint();
                if (limit.entries() == ALONE) {
                    storeAlone(ahead.take(), run, window, progress);
                } else {
                    storeTogether(ahead, run, progress, limit);
                }
                ahead.committed();
            }
            return false;
        }
    }

    private static Limit endOfStep(Limit run) {
        return new Limit(run.entries(), Math.min(run.nanos(), System.nanoTime() + LONGEST_STEP.toNanos()));
    }

    private void storeTogether(ReadAhead ahead, JobRun run, Progress progress, Limit limit) {
        archive.makeRoom(ahead.peek().orElseThrow().batch());
        ReadBatches batches = new ReadBatches(ahead, archive, run, endOfStep(limit));
        progress.stored(archive.store(batches, new Fence(run.job(), run.fence()), run.startedAt()));
        stream.removeUpTo(batches.seen().epoch(), batches.last());
    }

    private void storeAlone(Reading reading, JobRun run, EventWindow window, Progress progress) {
        progress.stored(new Bisection(stream, archive, window, run, reading.seen()).store(reading.batch()));
        stream.removeUpTo(reading.seen().epoch(), reading.batch().last());
    }

    private EventWindow window(Instant at) {
        return new EventWindow(day(at.minus(settings.oldest())), day(at.plus(settings.ahead())));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Is told of each step that was stored. */
    @FunctionalInterface
    interface Progress {

        void stored(Stored step);
    }
}
