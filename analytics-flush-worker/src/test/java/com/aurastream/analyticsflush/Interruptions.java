package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive;
import com.aurastream.intel.archive.EventArchive.Batches;
import com.aurastream.intel.archive.EventBatch;
import com.aurastream.intel.archive.EventWindow;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a flush and its ports and may do something at each step: die, for one, as a process does whose power fails. What the
 * ports do stays real.
 */
final class Interruptions {

    /** The places at which something may happen: before and after each call that changes or reads anything. */
    enum Place {
        BEFORE_COUNTS,
        AFTER_COUNTS,
        BEFORE_OPEN,
        AFTER_OPEN,
        BEFORE_EXPECT,
        AFTER_EXPECT,
        BEFORE_READ,
        AFTER_READ,
        BEFORE_PREPARE,
        AFTER_PREPARE,
        BEFORE_TAKE,
        AFTER_TAKE,
        BEFORE_STORE,
        AFTER_STORE,
        BEFORE_REMOVE,
        AFTER_REMOVE
    }

    /** What happens at a place. */
    @FunctionalInterface
    interface Happening {

        void at(Place place);
    }

    /** The process dies here. */
    static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1;

        Death(Place place) {
            super("the process died " + place);
        }
    }

    private Interruptions() {}

    /** Dies when a place is reached for the so-manieth time. */
    static Happening deathAt(Place place, int visit) {
        AtomicInteger left = new AtomicInteger(visit);
        return here -> {
            if (here == place && left.decrementAndGet() == 0) {
                throw new Death(place);
            }
        };
    }

    static EventStream around(EventStream stream, Happening happening) {
        return new EventStream() {
            @Override
            public boolean append(List<AnalyticsEvent> events, int rejected, long limit) {
                return stream.append(events, rejected, limit);
            }

            @Override
            public List<StreamEntry> read(StreamPosition after, int limit) {
                happening.at(Place.BEFORE_READ);
                List<StreamEntry> entries = stream.read(after, limit);
                happening.at(Place.AFTER_READ);
                return entries;
            }

            @Override
            public void removeUpTo(String epoch, StreamPosition position) {
                happening.at(Place.BEFORE_REMOVE);
                stream.removeUpTo(epoch, position);
                happening.at(Place.AFTER_REMOVE);
            }

            @Override
            public StreamCounts counts() {
                happening.at(Place.BEFORE_COUNTS);
                StreamCounts counts = stream.counts();
                happening.at(Place.AFTER_COUNTS);
                return counts;
            }
        };
    }

    static EventArchive around(EventArchive archive, Happening happening) {
        return new EventArchive() {
            @Override
            public FlushBooks open(StreamCounts seen, Instant at) {
                happening.at(Place.BEFORE_OPEN);
                FlushBooks books = archive.open(seen, at);
                happening.at(Place.AFTER_OPEN);
                return books;
            }

            @Override
            public void expect(List<LocalDate> days) {
                happening.at(Place.BEFORE_EXPECT);
                archive.expect(days);
                happening.at(Place.AFTER_EXPECT);
            }

            @Override
            public EventBatch prepare(
                    StreamPosition after, List<StreamEntry> entries, EventWindow window, Set<UUID> uncommitted) {
                happening.at(Place.BEFORE_PREPARE);
                EventBatch batch = archive.prepare(after, entries, window, uncommitted);
                happening.at(Place.AFTER_PREPARE);
                return batch;
            }

            @Override
            public boolean hasRoom(EventBatch batch) {
                return archive.hasRoom(batch);
            }

            @Override
            public void makeRoom(EventBatch batch) {
                archive.makeRoom(batch);
            }

            @Override
            public Stored store(Batches batches, Fence fence, Instant at) {
                happening.at(Place.BEFORE_STORE);
                Stored stored = archive.store(around(batches, happening), fence, at);
                happening.at(Place.AFTER_STORE);
                return stored;
            }

            @Override
            public List<FlushBooks> books() {
                return archive.books();
            }
        };
    }

    private static Batches around(Batches batches, Happening happening) {
        return new Batches() {
            @Override
            public StreamPosition after() {
                return batches.after();
            }

            /** In the midst of the transaction. */
            @Override
            public Optional<EventBatch> next() {
                happening.at(Place.BEFORE_TAKE);
                Optional<EventBatch> batch = batches.next();
                happening.at(Place.AFTER_TAKE);
                return batch;
            }

            @Override
            public StreamCounts seen() {
                return batches.seen();
            }
        };
    }
}
