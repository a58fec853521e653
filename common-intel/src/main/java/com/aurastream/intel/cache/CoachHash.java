package com.aurastream.intel.cache;

import com.aurastream.intel.coach.CoachMessage;
import com.aurastream.intel.coach.CoachRole;
import com.aurastream.intel.coach.CoachSession;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fields of a session's hash. Beside {@code creator, topic, started, last, turns, answers, characters}, and {@code ended,
 * ending} of one that is over, there are for the message of a number {@code N}, counted from 1, {@code N:role, N:text, N:at} and
 * {@code N:id}. Its number also stands under {@code id:I}, I being the id that its sender gave it, or {@code sent:C}, C being the
 * call that brought it, because the client sends a call again whose answer was lost with the connection; {@code call} is that which
 * ended the session. Times are milliseconds.
 */
final class CoachHash {

    private final Map<String, String> fields;

    CoachHash(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Whether it is a creator's session, not ended, with something said in it after an instant. */
    boolean isOpen(String creator, Instant idleSince) {
        return creator.equals(fields.get("creator"))
                && !fields.containsKey("ended")
                && time("last").isAfter(idleSince);
    }

    CoachSession session(String id) {
        return new CoachSession(
                id,
                field("creator"),
                optional(field("topic")),
                time("started"),
                time("last"),
                IntStream.rangeClosed(1, number("turns") + number("answers"))
                        .mapToObj(this::message)
                        .toList());
    }

    private CoachMessage message(int number) {
        return new CoachMessage(
                Optional.ofNullable(fields.get(number + ":id")),
                CoachRole.of(field(number + ":role")),
                field(number + ":text"),
                time(number + ":at"));
    }

    private Instant time(String name) {
        return Instant.ofEpochMilli(Long.parseLong(field(name)));
    }

    private int number(String name) {
        return Integer.parseInt(field(name));
    }

    private String field(String name) {
        return Objects.requireNonNull(fields.get(name), () -> "a coach session without field " + name);
    }

    /** An absent topic is kept as an empty one. */
    static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
