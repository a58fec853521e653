package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.runtime.JobRun;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Stores a batch even if something in it cannot be stored: by halves that is found and becomes a dead letter, and everything else is stored. */
final class Bisection {

    private static final Logger log = LoggerFactory.getLogger(Bisection.class);

    private final EventStream stream;
    private final EventArchive archive;
    private final EventWindow window;
    private final JobRun run;
    private final StreamCounts seen;

    /** For a batch after which these were the stream's books. */
    Bisection(EventStream stream, EventArchive archive, EventWindow window, JobRun run, StreamCounts seen) {
        this.stream = stream;
        this.archive = archive;
        this.window = window;
        this.run = run;
        this.seen = seen;
    }

    Stored store(EventBatch batch) {
        try {
            return storeWhole(batch);
        } catch (DataIntegrityViolationException e) {
            // or a partition that was there has been dropped
            archive.expect(List.of());
            return batch.entries().size() == 1 ? bury(batch, e) : storeInHalves(batch);
        }
    }

    private Stored storeWhole(EventBatch batch) {
        return archive.store(batch, seen, new Fence(run.job(), run.fence()), run.startedAt());
    }

    private Stored storeInHalves(EventBatch batch) {
        List<StreamEntry> entries = batch.entries();
        int middle = entries.size() / 2;
        Stored first = storePart(batch.after(), entries.subList(0, middle));
        StreamPosition between = entries.get(middle - 1).position();
        // only what was stored last may lie in the stream and in the archive
        stream.removeUpTo(seen.epoch(), between);
        return first.plus(storePart(between, entries.subList(middle, entries.size())));
    }

    private Stored storePart(StreamPosition after, List<StreamEntry> entries) {
        return store(archive.prepare(after, entries, window, Set.of()));
    }

    private Stored bury(EventBatch batch, DataIntegrityViolationException refused) {
        String reason = reason(refused);
        log.warn("The entry {} cannot be stored and becomes a dead letter: {}", batch.last(), reason);
        return storeWhole(EventBatch.ofDeadLetters(batch.after(), batch.entries(), reason));
    }

    /** What the database said: the first line, for the others repeat the event, which is no business of the log's. */
    static String reason(DataIntegrityViolationException refused) {
        return String.valueOf(refused.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("it was refused");
    }
}
