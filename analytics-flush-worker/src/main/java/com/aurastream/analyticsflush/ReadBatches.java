package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.runtime.JobRun;
import java.util.Optional;

/** The batches of one step, as they are read. */
final class ReadBatches implements EventArchive.Batches {

    private final ReadAhead ahead;
    private final EventArchive archive;
    private final JobRun run;
    private final Limit limit;
    private final StreamPosition after;
    private StreamCounts seen;
    private StreamPosition last;
    private long entries;

    /**
     * Where a step ends at the latest; its first batch is taken in any case.
     *
     * @param entries at most so many
     * @param nanos no further batch is begun after this moment of {@link System#nanoTime()}
     */
    record Limit(long entries, long nanos) {}

    /** Begins with a batch that is there to be taken. */
    ReadBatches(ReadAhead ahead, EventArchive archive, JobRun run, Limit limit) {
        this.ahead = ahead;
        this.archive = archive;
        this.run = run;
        this.limit = limit;
        Reading first = ahead.peek().orElseThrow();
        after = first.batch().after();
        last = after;
        seen = first.seen();
    }

    @Override
    public StreamPosition after() {
        return after;
    }

    @Override
    public Optional<EventBatch> next() {
        run.checkpoint();
        if (entries > 0 && !ahead.peek().map(this::belongs).orElse(false)) {
            return Optional.empty();
        }
        Reading taken = ahead.take();
        seen = taken.seen();
        last = taken.batch().last();
        entries += taken.batch().entries().size();
        return Optional.of(taken.batch());
    }

    private boolean belongs(Reading reading) {
        EventBatch batch = reading.batch();
        return System.nanoTime() < limit.nanos()
                && entries + batch.entries().size() <= limit.entries()
                && reading.seen().epoch().equals(seen.epoch())
                && archive.hasRoom(batch);
    }

    @Override
    public StreamCounts seen() {
        return seen;
    }

    /** Where the newest batch that was taken ends. */
    StreamPosition last() {
        return last;
    }
}
