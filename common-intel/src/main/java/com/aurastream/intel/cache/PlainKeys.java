package com.aurastream.intel.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The catalogue of the fleet's keys that hold no document. */
public final class PlainKeys {

    /** When the Twitch directories were last read. */
    public static final PlainKey TWITCH_LAST_FETCH = new PlainKey(
            "twitch:streams:last_fetch",
            "ISO-8601 instant",
            Optional.empty(),
            "twitch-streams-worker",
            List.of("api-gateway"));

    /** When creator intel was last made. */
    public static final PlainKey INTEL_LAST_RUN = new PlainKey(
            "intel:worker:last_run",
            "ISO-8601 instant",
            Optional.empty(),
            "creator-intel-worker",
            List.of("api-gateway", "creator-intel-worker"));

    /** What was spent of a YouTube quota bucket on a day of Pacific time. */
    public static final PlainKey YOUTUBE_QUOTA = new PlainKey(
            "youtube:quota:{bucket}:{pacific-date}",
            "hash of units spent, by caller",
            Optional.of(Duration.ofDays(2)),
            "source.youtube",
            List.of("source.youtube", "api-gateway"));

    /** Calls of Gemini on a day of Pacific time. */
    public static final PlainKey GEMINI_QUOTA = new PlainKey(
            "gemini:quota:{pacific-date}",
            "hash of calls made, by caller",
            Optional.of(Duration.ofDays(2)),
            "source.gemini",
            List.of("source.gemini", "api-gateway"));

    /** Marks a reservation that was granted, so that it is not counted again; the outer braces are a Redis Cluster hash tag. */
    public static final PlainKey QUOTA_RESERVATION = new PlainKey(
            "quota:reservation:{<quota key>}:{random}",
            "empty; there when this reservation was granted",
            Optional.of(Duration.ofMinutes(2)),
            "source.youtube, source.gemini",
            List.of("source.youtube", "source.gemini"));

    /** How a job stands. */
    public static final PlainKey FLEET_JOB = new PlainKey(
            "fleet:job:{job}",
            "JSON object: last run, last success, next run, outcome, instance, objective, late",
            Optional.empty(),
            "runtime",
            List.of("api-gateway"));

    /** The fences that a document was last stored under; these braces are part of the key, a Redis Cluster hash tag. */
    public static final PlainKey DOCUMENT_FENCE = new PlainKey(
            "fence:{<document key>}",
            "hash of the newest fence that stored the document, by job; lives a day longer than the document",
            Optional.empty(),
            "cache, with every document",
            List.of("cache"));

    /** Accepted events on their way into PostgreSQL. */
    public static final PlainKey ANALYTICS_EVENTS = new PlainKey(
            "analytics:events",
            "Redis Stream, an entry for each event",
            Optional.empty(),
            "api-gateway",
            List.of("analytics-flush-worker", "api-gateway"));

    /** The stream's books; the braces are part of the key, a Redis Cluster hash tag that puts it beside the stream. */
    public static final PlainKey ANALYTICS_COUNTS = new PlainKey(
            "{analytics:events}:counts",
            "hash: epoch, accepted, rejected",
            Optional.empty(),
            "api-gateway",
            List.of("analytics-flush-worker", "api-gateway"));

    /** Marks an append that was done, so that it is not done again; the first braces are a Redis Cluster hash tag. */
    public static final PlainKey ANALYTICS_APPEND = new PlainKey(
            "{analytics:events}:append:{random}",
            "empty; there when this append was done",
            Optional.of(Duration.ofMinutes(2)),
            "api-gateway",
            List.of("api-gateway"));

    /** When something was last said in each coach session. */
    public static final PlainKey COACH_SESSIONS = new PlainKey(
            "coach:sessions",
            "sorted set of session ids by last activity in milliseconds; 0 of a session that is over and not yet cleared away",
            Optional.empty(),
            "api-gateway, coach-cleanup-worker",
            List.of("coach-cleanup-worker"));

    /** A coach session; the first braces are part of the key, a Redis Cluster hash tag that puts it beside the index. */
    public static final PlainKey COACH_SESSION = new PlainKey(
            "coach:session:{coach:sessions}:{id}",
            "hash of a session and its messages, or of the summary of one that is over; the life is counted from the last change",
            Optional.of(Duration.ofDays(7)),
            "api-gateway, coach-cleanup-worker",
            List.of("coach-cleanup-worker", "api-gateway"));

    /** A creator's open coach sessions; the first braces are a hash tag, as above. */
    public static final PlainKey COACH_CREATOR = new PlainKey(
            "coach:creator:{coach:sessions}:{creator}",
            "sorted set of the ids of a creator's open sessions by last activity in milliseconds",
            Optional.of(Duration.ofDays(7)),
            "api-gateway, coach-cleanup-worker",
            List.of("api-gateway"));

    private PlainKeys() {}

    /** All of them. */
    public static List<PlainKey> all() {
        return List.of(
                TWITCH_LAST_FETCH,
                INTEL_LAST_RUN,
                YOUTUBE_QUOTA,
                GEMINI_QUOTA,
                QUOTA_RESERVATION,
                FLEET_JOB,
                DOCUMENT_FENCE,
                ANALYTICS_EVENTS,
                ANALYTICS_COUNTS,
                ANALYTICS_APPEND,
                COACH_SESSIONS,
                COACH_SESSION,
                COACH_CREATOR);
    }
}
