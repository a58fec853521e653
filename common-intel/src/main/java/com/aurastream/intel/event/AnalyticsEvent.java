package com.aurastream.intel.event;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a user did, as the sender tells it.
 *
 * @param creator whose key sent it
 * @param id the sender's id of it, at most 64 characters; of one creator's events with the same id one counts
 * @param name what was done, such as {@code video_idea_opened}
 * @param category the kind of doing, such as {@code page}
 * @param session the session it belongs to
 * @param user the sender's id of the user, where it names one
 * @param occurredAt when it happened by the sender's clock, to the millisecond
 * @param properties a JSON object as text, at most 8 KiB; {@code {}} when there are none
 */
public record AnalyticsEvent(
        String creator,
        String id,
        String name,
        String category,
        String session,
        Optional<String> user,
        Instant occurredAt,
        String properties) {}
