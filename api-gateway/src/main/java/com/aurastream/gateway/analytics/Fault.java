package com.aurastream.gateway.analytics;

import java.util.Optional;

/**
 * The first mistake that was found in an event.
 *
 * @param field the field that it is in; absent when the event is no object
 * @param reason what sort of mistake it is
 * @param detail the same as a sentence
 */
record Fault(Optional<String> field, Reason reason, String detail) {

    /** A mistake in a field; {@code must} completes the sentence "'field' must …". */
    static Fault in(String field, Reason reason, String must) {
        return new Fault(Optional.of(field), reason, "'" + field + "' must " + must);
    }
}
