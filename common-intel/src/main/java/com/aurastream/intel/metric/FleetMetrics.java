package com.aurastream.intel.metric;

import com.aurastream.intel.metric.Metric.Kind;
import java.util.List;
import java.util.Optional;

/** The catalogue of the fleet's own metrics: the only place where they are named. */
public final class FleetMetrics {

    private static final String SECONDS = "seconds";

    private static final String WORKERS = "every worker with jobs";
    private static final String CALLERS = "the workers that call sources";
    private static final String GATEWAY = "api-gateway";
    private static final String FLUSH = "analytics-flush-worker";
    private static final String GENERATION = "generation-worker";
    private static final String CLEANUP = "coach-cleanup-worker";

    /** Not {@code job}, which is Prometheus' own name for what it scrapes. */
    private static final MetricTag JOB = new MetricTag("job.name", "the job, such as `youtube-trending`");

    private static final MetricTag SOURCE =
            new MetricTag("source", "`youtube`, `twitch`, `gemini`, `gemini-images`, `thumbnails`");
    private static final MetricTag STORE = new MetricTag("store", "`Redis`, `PostgreSQL`");
    private static final MetricTag KEY = new MetricTag("key", "the document's key in the catalogue (KEYS.md)");
    private static final MetricTag BUCKET =
            new MetricTag("bucket", "`search`, `general`, `batch_statistics`, `gemini`");
    private static final MetricTag QUEUE = new MetricTag("queue", "`generation`, `twitch-assets`");

    /** Runs of jobs. */
    public static final Metric JOB_DURATION = new Metric(
            "aurastream.job.duration",
            Kind.TIMER,
            Optional.empty(),
            WORKERS,
            List.of(JOB, new MetricTag("outcome", "`succeeded`, `partial`, `failed`, `skipped`")),
            "runs of jobs by how they ended, and how long they took");

    /** Items of runs. */
    public static final Metric JOB_ITEMS = new Metric(
            "aurastream.job.items",
            Kind.COUNTER,
            Optional.empty(),
            WORKERS,
            List.of(JOB, new MetricTag("result", "`done`, `failed`")),
            "what runs worked at, as a rule a game each");

    /** What runs spent. */
    public static final Metric JOB_SPENT = new Metric(
            "aurastream.job.spent",
            Kind.COUNTER,
            Optional.empty(),
            WORKERS,
            List.of(JOB, new MetricTag("what", "the allowance, such as `general`")),
            "what runs spent of a source's allowance");

    /** Lateness as the worker sees it. */
    public static final Metric JOB_LATENESS = new Metric(
            "aurastream.job.lateness",
            Kind.GAUGE,
            Optional.of(SECONDS),
            WORKERS,
            List.of(JOB),
            "how long the job has been beyond its objective, by the ledger; 0 while it is not, or is not scheduled");

    /** Lateness as the board sees it. */
    public static final Metric BOARD_JOB_LATENESS = new Metric(
            "aurastream.board.job.lateness",
            Kind.GAUGE,
            Optional.of(SECONDS),
            GATEWAY,
            List.of(JOB),
            "the same by the board, also of a job whose worker is gone; 0 while it is not; not a number before its first success");

    /** How long ago a job succeeded. */
    public static final Metric BOARD_JOB_AGE = new Metric(
            "aurastream.board.job.age",
            Kind.GAUGE,
            Optional.of(SECONDS),
            GATEWAY,
            List.of(JOB),
            "how long ago the job's last success began");

    /** How long ago it may have succeeded. */
    public static final Metric BOARD_JOB_OBJECTIVE = new Metric(
            "aurastream.board.job.objective",
            Kind.GAUGE,
            Optional.of(SECONDS),
            GATEWAY,
            List.of(JOB),
            "how long ago the job's last success may have begun");

    /** Calls of sources. */
    public static final Metric SOURCE_CALLS = new Metric(
            "aurastream.source.calls",
            Kind.TIMER,
            Optional.empty(),
            CALLERS,
            List.of(
                    SOURCE,
                    new MetricTag("operation", "what is asked, such as `videos.list`"),
                    new MetricTag("outcome", "`ok`, `throttled`, `unauthorized`, `unavailable`, `malformed`, `error`")),
            "calls of a source by how they ended, repeated attempts included in one call, and how long they took");

    /** Whether calls are let through. */
    public static final Metric SOURCE_BREAKER_OPEN = new Metric(
            "aurastream.source.breaker.open",
            Kind.GAUGE,
            Optional.empty(),
            CALLERS,
            List.of(SOURCE),
            "1 from when the circuit breaker stopped the calls until one has succeeded again, else 0");

    /** A day's allowance. */
    public static final Metric QUOTA_LIMIT = new Metric(
            "aurastream.quota.limit",
            Kind.GAUGE,
            Optional.empty(),
            GATEWAY,
            List.of(BUCKET),
            "what may be spent of a source's allowance in a day, all callers together");

    /** What is left of it. */
    public static final Metric QUOTA_LEFT = new Metric(
            "aurastream.quota.left",
            Kind.GAUGE,
            Optional.empty(),
            GATEWAY,
            List.of(BUCKET),
            "what is left of it today, a day in Pacific time");

    /** How old documents are. */
    public static final Metric DOCUMENT_AGE = new Metric(
            "aurastream.document.age",
            Kind.GAUGE,
            Optional.of(SECONDS),
            GATEWAY,
            List.of(
                    KEY,
                    new MetricTag(
                            "subject", "the game, chart or `all`; `fleet` where there is one for all, `yesterday`")),
            "how long ago the newest document was made; not a number before the first");

    /** How fresh documents are. */
    public static final Metric DOCUMENTS = new Metric(
            "aurastream.documents",
            Kind.GAUGE,
            Optional.empty(),
            GATEWAY,
            List.of(KEY, new MetricTag("freshness", "`fresh`, `stale`, `not_yet`")),
            "documents that there should be, by how fresh they are");

    /** Whether a store is asked. */
    public static final Metric STORE_BREAKER_OPEN = new Metric(
            "aurastream.store.breaker.open",
            Kind.GAUGE,
            Optional.empty(),
            GATEWAY,
            List.of(STORE),
            "1 from when the gateway stopped asking a store that did not answer until it has answered again, else 0");

    /** Events taken in. */
    public static final Metric EVENTS_ACCEPTED = new Metric(
            "aurastream.events.accepted",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(),
            "events put into the stream");

    /** Events not taken in for their own fault. */
    public static final Metric EVENTS_REJECTED = new Metric(
            "aurastream.events.rejected",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(new MetricTag("reason", "the rule that the event breaks")),
            "events that break a rule");

    /** Events not taken in for ours. */
    public static final Metric EVENTS_REFUSED = new Metric(
            "aurastream.events.refused",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(new MetricTag("cause", "`full`: the stream or Redis is full; `redis`: Redis does not answer")),
            "events of sound requests that were not taken; neither accepted nor rejected");

    /** Events on their way. */
    public static final Metric EVENTS_WAITING = new Metric(
            "aurastream.events.waiting",
            Kind.GAUGE,
            Optional.empty(),
            GATEWAY,
            List.of(),
            "entries of the stream, which wait to be stored");

    /** Where events are. */
    public static final Metric ANALYTICS_EVENTS = new Metric(
            "aurastream.analytics.events",
            Kind.GAUGE,
            Optional.empty(),
            FLUSH,
            List.of(new MetricTag("place", "`received`, `stored`, `repeated`, `pending`, `rejected`, `dead_lettered`")),
            "all events ever by where they are; received is the sum of the others and of those unaccounted for");

    /** Events that are nowhere. */
    public static final Metric ANALYTICS_UNACCOUNTED = new Metric(
            "aurastream.analytics.unaccounted",
            Kind.GAUGE,
            Optional.empty(),
            FLUSH,
            List.of(),
            "received events that are nowhere; 0 unless Redis has lost data");

    /** Orders taken. */
    public static final Metric GENERATION_ORDERS = new Metric(
            "aurastream.generation.orders",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(
                    new MetricTag("sort", "`asset`, `pack`"),
                    new MetricTag("kind", "what is ordered, such as `thumbnail`")),
            "orders taken, repeated ones once");

    /** Open streams. */
    public static final Metric GENERATION_WATCHERS = new Metric(
            "aurastream.generation.watchers",
            Kind.GAUGE,
            Optional.empty(),
            GATEWAY,
            List.of(),
            "streams of events that are open at this process");

    /** The queues' length. */
    public static final Metric GENERATION_DEPTH = new Metric(
            "aurastream.generation.depth",
            Kind.GAUGE,
            Optional.empty(),
            GENERATION,
            List.of(
                    QUEUE,
                    new MetricTag("state", "`waiting`: could be taken up; `delayed`: not before its time; `running`")),
            "parts of orders in the queue");

    /** The queues' patience. */
    public static final Metric GENERATION_OLDEST_WAITING = new Metric(
            "aurastream.generation.oldest.waiting",
            Kind.GAUGE,
            Optional.of(SECONDS),
            GENERATION,
            List.of(QUEUE),
            "how long the oldest part that could be taken up has been so");

    /** How long parts waited. */
    public static final Metric GENERATION_PICKUP = new Metric(
            "aurastream.generation.pickup",
            Kind.HISTOGRAM,
            Optional.empty(),
            GENERATION,
            List.of(QUEUE),
            "how long parts that could be taken up waited until they were");

    /** What became of parts. */
    public static final Metric GENERATION_ATTEMPTS = new Metric(
            "aurastream.generation.attempts",
            Kind.TIMER,
            Optional.empty(),
            GENERATION,
            List.of(
                    QUEUE,
                    new MetricTag("kind", "what is made, such as `thumbnail`"),
                    new MetricTag(
                            "outcome",
                            "`completed`, `retried`, `postponed`, `failed` (a dead letter), `stopped`, `timed_out`, `untold`")),
            "attempts at parts by how they ended, and how long they took");

    /** Sessions begun. */
    public static final Metric COACH_STARTED = new Metric(
            "aurastream.coach.sessions.started",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(new MetricTag("outcome", "`started`, `too_many`")),
            "coach sessions that were asked for");

    /** Sessions ended. */
    public static final Metric COACH_ENDED = new Metric(
            "aurastream.coach.sessions.ended",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(),
            "coach sessions that were ended on request");

    /** Messages. */
    public static final Metric COACH_MESSAGES = new Metric(
            "aurastream.coach.messages",
            Kind.COUNTER,
            Optional.empty(),
            GATEWAY,
            List.of(
                    new MetricTag("role", "`creator`, `coach`"),
                    new MetricTag("outcome", "`said`, `repeated`, or why it was not taken")),
            "messages of coach sessions");

    /** Sessions. */
    public static final Metric COACH_SESSIONS = new Metric(
            "aurastream.coach.sessions",
            Kind.GAUGE,
            Optional.empty(),
            CLEANUP,
            List.of(),
            "coach sessions in Redis after the last sweep");

    /** Sessions cleared away. */
    public static final Metric COACH_CLEARED = new Metric(
            "aurastream.coach.cleared",
            Kind.COUNTER,
            Optional.empty(),
            CLEANUP,
            List.of(new MetricTag("how", "`idle`, `ended`, `lost`: Redis had dropped it")),
            "coach sessions that were cleared away");

    private FleetMetrics() {}

    /** All of them, in the order of the data's way. */
    public static List<Metric> all() {
        return List.of(
                JOB_DURATION,
                JOB_ITEMS,
                JOB_SPENT,
                JOB_LATENESS,
                BOARD_JOB_LATENESS,
                BOARD_JOB_AGE,
                BOARD_JOB_OBJECTIVE,
                SOURCE_CALLS,
                SOURCE_BREAKER_OPEN,
                QUOTA_LIMIT,
                QUOTA_LEFT,
                DOCUMENT_AGE,
                DOCUMENTS,
                STORE_BREAKER_OPEN,
                EVENTS_ACCEPTED,
                EVENTS_REJECTED,
                EVENTS_REFUSED,
                EVENTS_WAITING,
                ANALYTICS_EVENTS,
                ANALYTICS_UNACCOUNTED,
                GENERATION_ORDERS,
                GENERATION_WATCHERS,
                GENERATION_DEPTH,
                GENERATION_OLDEST_WAITING,
                GENERATION_PICKUP,
                GENERATION_ATTEMPTS,
                COACH_STARTED,
                COACH_ENDED,
                COACH_MESSAGES,
                COACH_SESSIONS,
                COACH_CLEARED);
    }
}
