package com.aurastream.intel.coach;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is kept of a session that is over; nothing of what was said.
 *
 * @param id the session's id
 * @param creator whose it was
 * @param topic what it was about, where that was said
 * @param startedAt when it began
 * @param lastActivityAt when something was last said in it
 * @param endedAt when the creator ended it; of an idle one the moment at which it had been idle for too long, whenever that was
 *     noticed
 * @param ending how it ended
 * @param turns messages of the creator
 * @param messages messages of both
 * @param characters of all messages together
 */
public record CoachSummary(
        String id,
        String creator,
        Optional<String> topic,
        Instant startedAt,
        Instant lastActivityAt,
        Instant endedAt,
        Ending ending,
        int turns,
        int messages,
        int characters) {

    /** How a session ends. */
    public enum Ending {
        /** Its creator ended it. */
        CREATOR,
        /** Nothing was said for too long. */
        IDLE;

        /** The name in Redis, the database and reports: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
