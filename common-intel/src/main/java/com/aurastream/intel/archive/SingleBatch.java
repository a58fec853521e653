package com.aurastream.intel.archive;

import com.aurastream.intel.archive.EventArchive.Batches;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import java.util.Optional;

/** A step of one batch. */
final class SingleBatch implements Batches {

    private final StreamPosition after;
    private final StreamCounts seen;
    private Optional<EventBatch> batch;

    SingleBatch(EventBatch batch, StreamCounts seen) {
        this.after = batch.after();
        this.seen = seen;
        this.batch = Optional.of(batch);
    }

    @Override
    public StreamPosition after() {
        return after;
    }

    @Override
    public Optional<EventBatch> next() {
        Optional<EventBatch> taken = batch;
        batch = Optional.empty();
        return taken;
    }

    @Override
    public StreamCounts seen() {
        return seen;
    }
}
