package com.aurastream.intel.archive;

import com.aurastream.intel.archive.EventBatch.DeadLetter;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.event.FlushBooks;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Events in the tables {@code analytics_*}; see {@code docs/decisions/0009-events-are-flushed-exactly-once.md}. */
final class PostgresEventArchive implements EventArchive {

    /** Held to the transaction's end, so that batches are stored one after another, whoever stores them. */
    private static final String ALONE = "select pg_advisory_xact_lock(x'6576656e7473'::bigint)";

    /** The share lock makes a newer run, which is about to raise the fence, wait until this batch is in. */
    private static final String HOLD_FENCE = "select token from job_fence where job = ? for share";

    /** A step with so many counts ends, because they are held in memory. */
    private static final int MOST_COUNTS = 10_000;

    private static final String BURY = """
            insert into analytics_dead_letter (epoch, millis, sequence, buried_at, reason, content)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FlushBookTable books;
    private final EventTable events;
    private final EventCountTable hours;
    private final EventCountTable days;
    private final EventPartitions partitions;

    PostgresEventArchive(JdbcTemplate jdbc, TransactionTemplate transaction, EventPartitions partitions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.books = new FlushBookTable(jdbc);
        this.events = new EventTable(jdbc, transaction);
        this.hours = EventCountTable.hours(jdbc);
        this.days = EventCountTable.days(jdbc);
        this.partitions = partitions;
    }

    @Override
    public FlushBooks open(StreamCounts seen, Instant at) {
        return books.open(seen, at);
    }

    @Override
    public void expect(List<LocalDate> expected) {
        partitions.lookAnew();
        partitions.prepare(expected);
    }

    @Override
    public EventBatch prepare(
            StreamPosition after, List<StreamEntry> entries, EventWindow window, Set<UUID> uncommitted) {
        return EventBatch.of(after, entries, window, keys -> {
            Set<UUID> known = events.known(keys);
            keys.stream().filter(uncommitted::contains).forEach(known::add);
            return known;
        });
    }

    @Override
    public boolean hasRoom(EventBatch batch) {
        return partitions.holds(batch.days());
    }

    @Override
    public void makeRoom(EventBatch batch) {
        partitions.prepare(batch.days());
    }

    @Override
    public Stored store(Batches batches, Fence fence, Instant at) {
        return transaction.execute(status -> {
            claim(batches.after(), batches.seen().epoch(), fence);
            EventStep step = write(batches, at);
            hours.add(step.tally().hours());
            days.add(step.tally().days());
            books.advance(batches.seen(), step, at);
            return step.stored();
        });
    }

    private void claim(StreamPosition after, String epoch, Fence fence) {
        jdbc.query(ALONE, row -> {});
        List<Long> newest = jdbc.queryForList(HOLD_FENCE, Long.class, fence.job());
        if (newest.stream().anyMatch(token -> token > fence.token())) {
            throw new FlushOvertakenException(
                    "run " + fence.token() + " of " + fence.job() + " was overtaken by a newer run, which flushes now");
        }
        if (!books.hold(epoch, after)) {
            throw new FlushOvertakenException("the entries after " + after + " have been flushed by somebody else");
        }
    }

    private EventStep write(Batches batches, Instant at) {
        EventStep step = new EventStep(batches.after());
        boolean written = true;
        while (written && step.tally().size() < MOST_COUNTS) {
            written = writeNext(batches, step, at);
        }
        return step;
    }

    private boolean writeNext(Batches batches, EventStep step, Instant at) {
        Optional<EventBatch> next = batches.next();
        next.ifPresent(batch -> {
            write(batch, step.tally(), batches.seen().epoch(), at);
            step.add(batch);
        });
        return next.isPresent();
    }

    private void write(EventBatch batch, EventTally tally, String epoch, Instant at) {
        if (!batch.events().isEmpty()) {
            events.copy(batch.rows(), () -> batch.events().forEach(tally::add));
        }
        bury(batch.deadLetters(), epoch, at);
    }

    private void bury(Collection<DeadLetter> letters, String epoch, Instant at) {
        jdbc.batchUpdate(
                BURY,
                letters.stream()
                        .map(letter -> new Object[] {
                            epoch,
                            letter.position().millis(),
                            letter.position().sequence(),
                            SqlTime.of(at),
                            withoutNul(letter.reason()),
                            withoutNul(letter.content())
                        })
                        .toList());
    }

    private static String withoutNul(String text) {
        return text.replace("\0", "\\u0000");
    }

    @Override
    public List<FlushBooks> books() {
        return books.all();
    }
}
