package com.aurastream.benchmarks.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as it is sent: the same every time it is sent.
 *
 * @param id the sender's own
 * @param name what was done
 * @param category the kind of doing
 * @param session the session it belongs to
 * @param user whose
 * @param occurredAt when, to the millisecond
 * @param properties what else there is to say
 */
public record MintedEvent(
        String id,
        String name,
        String category,
        String session,
        String user,
        Instant occurredAt,
        Map<String, Object> properties) {

    /** The day (UTC) that it counts for. */
    public LocalDate day() {
        return occurredAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The fields of a request's body. */
    public Map<String, Object> body() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", name);
        fields.put("category", category);
        fields.put("sessionId", session);
        fields.put("userId", user);
        fields.put("occurredAt", occurredAt.toString());
        fields.put("properties", properties);
        return fields;
    }
}
