package com.aurastream.intel.archive;

import com.aurastream.intel.event.AnalyticsEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** Which events PostgreSQL can keep. One that it cannot would otherwise stop all events behind it. */
final class StorableEvents {

    /** Three names of this length still fit into one entry of an index, which is at most 2,704 bytes. */
    private static final int LONGEST_NAME = 200;

    private StorableEvents() {}

    /** What is in the way of keeping an event. */
    static Optional<String> obstacle(AnalyticsEvent event, EventWindow window) {
        if (!window.contains(event.occurredAt())) {
            return Optional.of("it happened at " + event.occurredAt() + "; events are kept of the days from "
                    + window.first() + " to " + window.last());
        }
        if (texts(event).anyMatch(text -> text.indexOf('\0') >= 0)) {
            return Optional.of("it holds a NUL character, which PostgreSQL's text cannot");
        }
        return Stream.of(event.creator(), event.name(), event.category())
                .filter(text -> text.length() > LONGEST_NAME)
                .findFirst()
                .map(text -> "a creator, name or category has " + text.length() + " characters; at most " + LONGEST_NAME
                        + " can be counted by");
    }

    private static Stream<String> texts(AnalyticsEvent event) {
        return Stream.of(
                event.creator(),
                event.id(),
                event.name(),
                event.category(),
                event.session(),
                event.user().orElse(""),
                event.properties());
    }
}
