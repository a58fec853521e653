package com.aurastream.gateway.analytics;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an event that are texts, in the order in which they are checked. */
enum EventField {
    /** The sender's id of the event. */
    ID("id", true),
    /** What was done. */
    NAME("name", true),
    /** The kind of doing. */
    CATEGORY("category", true),
    /** The session it belongs to. */
    SESSION("sessionId", true),
    /** The sender's id of the user. */
    USER("userId", false),
    /** When it happened. */
    OCCURRED_AT("occurredAt", true);

    private final String label;
    private final boolean required;

    EventField(String label, boolean required) {
        this.label = label;
        this.required = required;
    }

    /** Its name in JSON. */
    String label() {
        return label;
    }

    /** Whether each event has it. */
    boolean required() {
        return required;
    }

    /** The field of a name in JSON. */
    static Optional<EventField> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label))
                .findFirst();
    }
}
