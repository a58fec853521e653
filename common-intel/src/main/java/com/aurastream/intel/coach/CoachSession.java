package com.aurastream.intel.coach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A talk with the coach that is not over. A turn is one message of the creator with whatever the coach answers, so there are as
 * many turns as messages of the creator.
 *
 * @param id its id
 * @param creator whose it is
 * @param topic what it is about, where that was said
 * @param startedAt when it began
 * @param lastActivityAt when something was last said in it, at first when it began; never earlier than any message
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

    /** How many messages the creator has said. */
    public int turns() {
        return (int) messages.stream()
                .filter(message -> message.role() == CoachRole.CREATOR)
                .count();
    }

    /** How many characters all messages have together. */
    public int characters() {
        return messages.stream().mapToInt(CoachMessage::characters).sum();
    }
}
