package com.aurastream.intel.coach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A talk with the coach.
 *
 * @param id its id
 * @param creator whose it is
 * @param topic what it is about, where that was said
 * @param startedAt when it began
 * @param lastActivityAt when something was last said in it
 * @param messages what was said, in order
 */
public record CoachSession(
        String id,
        String creator,
        Optional<String> topic,
        Instant startedAt,
        Instant lastActivityAt,
        List<CoachMessage> messages) {

    /** Copies the messages. */
    public CoachSession {
        messages = List.copyOf(messages);
    }
}
