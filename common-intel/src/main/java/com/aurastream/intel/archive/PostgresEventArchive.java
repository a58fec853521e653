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
            StreamPosition after, List<StreamEntry> entries, EventWindow window, Optional<EventBatch> before) {
        Set<UUID> stored = before.map(EventBatch::keys).orElse(Set.of());
        return EventBatch.of(after, entries, window, keys -> {
            Set<UUID> known = events.known(keys);
            known.addAll(keys.stream().filter(stored::contains).toList());
            return known;
        });
    }

    @Override
    public Stored store(EventBatch batch, StreamCounts seen, Fence fence, Instant at) {
        partitions.prepare(batch.days());
        return transaction.execute(status -> {
            claim(batch, seen, fence, at);
            Stored stored = insert(batch);
            bury(batch.deadLetters(), seen.epoch(), at);
            books.count(seen.epoch(), stored);
            return stored;
        });
    }

    private void claim(EventBatch batch, StreamCounts seen, Fence fence, Instant at) {
        jdbc.query(ALONE, row -> {});
        List<Long> newest = jdbc.queryForList(HOLD_FENCE, Long.class, fence.job());
        if (newest.stream().anyMatch(token -> token > fence.token())) {
            throw new FlushOvertakenException(
                    "run " + fence.token() + " of " + fence.job() + " was overtaken by a newer run, which flushes now");
        }
        if (!books.advance(batch, seen, at)) {
            throw new FlushOvertakenException(
                    "the entries after " + batch.after() + " have been flushed by somebody else");
        }
    }

    private Stored insert(EventBatch batch) {
        if (!batch.events().isEmpty()) {
            EventTally tally = new EventTally();
            events.copy(batch.rows(), () -> batch.events().forEach(tally::add));
            hours.add(tally.hours());
            days.add(tally.days());
        }
        return new Stored(
                batch.events().size(), batch.repeated(), batch.deadLetters().size());
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
