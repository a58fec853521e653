package com.aurastream.intel.archive;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.event.UnreadableEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Successive entries of the stream, made ready for the archive: what can be done without the database is done here, so that it can be
 * done while the batch before is being stored.
 */
public final class EventBatch {

    private final StreamPosition after;
    private final List<StreamEntry> entries;
    private final List<AnalyticsEvent> events = new ArrayList<>();
    private final List<UUID> keys = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final CopyRows rows;
    private int repeated;

    private EventBatch(StreamPosition after, List<StreamEntry> entries) {
        this.after = after;
        this.entries = entries;
        this.rows = new CopyRows(entries.size());
    }

    /**
     * Makes a batch ready.
     *
     * @param after where the batch before ended
     * @param entries in the order of the stream, at least one
     * @param window events of other days become dead letters
     */
    public static EventBatch of(StreamPosition after, List<StreamEntry> entries, EventWindow window) {
        EventBatch batch = new EventBatch(after, List.copyOf(entries));
        Set<UUID> seen = new HashSet<>(entries.size() * 2);
        for (StreamEntry entry : batch.entries) {
            if (entry instanceof StreamedEvent streamed) {
                batch.take(streamed, window, seen);
            } else if (entry instanceof UnreadableEntry unreadable) {
                batch.bury(unreadable.position(), unreadable.reason(), unreadable.content());
            }
        }
        return batch;
    }

    /** A batch whose entries are all put aside, for a reason that only showed when they were stored. */
    public static EventBatch ofDeadLetters(StreamPosition after, List<StreamEntry> entries, String reason) {
        EventBatch batch = new EventBatch(after, List.copyOf(entries));
        batch.entries.forEach(entry -> batch.bury(entry.position(), reason, entry.toString()));
        return batch;
    }

    private void take(StreamedEvent streamed, EventWindow window, Set<UUID> seen) {
        AnalyticsEvent event = streamed.event();
        Optional<String> obstacle = StorableEvents.obstacle(event, window);
        if (obstacle.isPresent()) {
            bury(streamed.position(), obstacle.get(), event.toString());
            return;
        }
        UUID key = EventKeys.key(event.creator(), event.id());
        if (!seen.add(key)) {
            repeated++;
            return;
        }
        keys.add(key);
        events.add(event);
        days.add(LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC));
        rows.add(key, event, streamed.position().millis());
    }

    private void bury(StreamPosition position, String reason, String content) {
        deadLetters.add(new DeadLetter(position, reason, content));
    }

    /** Where the batch before ended. */
    public StreamPosition after() {
        return after;
    }

    /** Its entries. */
    public List<StreamEntry> entries() {
        return entries;
    }

    /** Where it ends. */
    public StreamPosition last() {
        return entries.get(entries.size() - 1).position();
    }

    /** The events that can be stored, each id once, in the order of the stream. */
    List<AnalyticsEvent> events() {
        return events;
    }

    /** Their keys. */
    List<UUID> keys() {
        return keys;
    }

    /** Their rows. */
    CopyRows rows() {
        return rows;
    }

    /** The days on which they happened. */
    Set<LocalDate> days() {
        return days;
    }

    /** Events whose id stands earlier in the batch. */
    int repeated() {
        return repeated;
    }

    List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    /** An entry that cannot be stored. */
    record DeadLetter(StreamPosition position, String reason, String content) {}
}
