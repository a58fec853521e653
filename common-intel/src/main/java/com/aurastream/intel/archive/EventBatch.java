package com.aurastream.intel.archive;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.event.UnreadableEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Successive entries of the stream, made ready for the archive by {@link EventArchive#prepare}. */
public final class EventBatch {

    private static final long SECONDS_PER_DAY = 86_400;

    private final StreamPosition after;
    private final List<StreamEntry> entries;
    private final List<AnalyticsEvent> events = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final Set<UUID> keys = new HashSet<>();
    private final Set<Long> days = new TreeSet<>();
    private final CopyRows rows = new CopyRows();
    private final EventKeys eventKeys = new EventKeys();
    private int repeated;

    private EventBatch(StreamPosition after, List<StreamEntry> entries) {
        this.after = after;
        this.entries = List.copyOf(entries);
    }

    /**
     * Makes a batch ready.
     *
     * @param known says which of many keys are there already
     */
    static EventBatch of(
            StreamPosition after, List<StreamEntry> entries, EventWindow window, UnaryOperator<Set<UUID>> known) {
        EventBatch batch = new EventBatch(after, entries);
        List<Candidate> candidates = new ArrayList<>(entries.size());
        for (StreamEntry entry : batch.entries) {
            if (entry instanceof StreamedEvent streamed) {
                batch.consider(streamed, window, candidates);
            } else if (entry instanceof UnreadableEntry unreadable) {
                batch.bury(unreadable.position(), unreadable.reason(), unreadable.content());
            }
        }
        Set<UUID> there = batch.keys.isEmpty() ? Set.of() : known.apply(batch.keys);
        candidates.forEach(candidate -> batch.take(candidate, there));
        return batch;
    }

    /** A batch whose entries are all put aside, for a reason that only showed when they were stored. */
    public static EventBatch ofDeadLetters(StreamPosition after, List<StreamEntry> entries, String reason) {
        EventBatch batch = new EventBatch(after, entries);
        batch.entries.forEach(entry -> batch.bury(entry.position(), reason, entry.toString()));
        return batch;
    }

    private void consider(StreamedEvent streamed, EventWindow window, List<Candidate> candidates) {
        AnalyticsEvent event = streamed.event();
        Optional<String> obstacle = StorableEvents.obstacle(event, window);
        if (obstacle.isPresent()) {
            bury(streamed.position(), obstacle.get(), event.toString());
            return;
        }
        UUID key = eventKeys.key(event.creator(), event.id());
        if (keys.add(key)) {
            candidates.add(new Candidate(key, streamed));
        } else {
            repeated++;
        }
    }

    private void take(Candidate candidate, Set<UUID> there) {
        if (there.contains(candidate.key())) {
            repeated++;
            return;
        }
        AnalyticsEvent event = candidate.streamed().event();
        events.add(event);
        days.add(Math.floorDiv(event.occurredAt().getEpochSecond(), SECONDS_PER_DAY));
        rows.add(candidate.key(), event, candidate.streamed().position().millis());
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

    /** The events that are new, in the order of the stream. */
    List<AnalyticsEvent> events() {
        return events;
    }

    /** Their rows. */
    CopyRows rows() {
        return rows;
    }

    /** The days on which they happened. */
    List<LocalDate> days() {
        return days.stream().map(LocalDate::ofEpochDay).toList();
    }

    /** The keys of all its events that can be stored, new or not. */
    public Set<UUID> keys() {
        return keys;
    }

    /** Events whose id was there already, or stands earlier in the batch. */
    int repeated() {
        return repeated;
    }

    List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    /** An event that is stored unless it is there. */
    private record Candidate(UUID key, StreamedEvent streamed) {}

    /** An entry that cannot be stored. */
    record DeadLetter(StreamPosition position, String reason, String content) {}
}
