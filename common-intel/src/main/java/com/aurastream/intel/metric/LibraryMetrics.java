package com.aurastream.intel.metric;

import com.aurastream.intel.metric.Metric.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Metrics that Spring Boot and its libraries register, as far as the fleet's dashboard and alert rules rest on them. There are more;
 * these may not go missing.
 */
public final class LibraryMetrics {

    private static final String BYTES = "bytes";
    private static final String ALL = "every application";
    private static final MetricTag POOL = new MetricTag("pool", "the connection pool");
    private static final List<MetricTag> MEMORY =
            List.of(new MetricTag("area", "`heap`, `nonheap`"), new MetricTag("id", "the part of it"));

    /** Requests that were answered. */
    public static final Metric HTTP_REQUESTS = new Metric(
            "http.server.requests",
            Kind.HISTOGRAM,
            Optional.empty(),
            ALL + "; with buckets in api-gateway",
            List.of(
                    new MetricTag("method", "of the request"),
                    new MetricTag("uri", "the route, with its placeholders"),
                    new MetricTag("status", "of the answer"),
                    new MetricTag("outcome", "its class, such as `SUCCESS`")),
            "requests by route and answer, and how long they took");

    /** Memory in use. */
    public static final Metric MEMORY_USED =
            new Metric("jvm.memory.used", Kind.GAUGE, Optional.of(BYTES), ALL, MEMORY, "memory in use");

    /** Memory at most. */
    public static final Metric MEMORY_MAX = new Metric(
            "jvm.memory.max",
            Kind.GAUGE,
            Optional.of(BYTES),
            ALL,
            MEMORY,
            "the most memory that may be used; -1 for no limit");

    /** Garbage. */
    public static final Metric GC_PAUSE = new Metric(
            "jvm.gc.pause",
            Kind.TIMER,
            Optional.empty(),
            ALL,
            List.of(
                    new MetricTag("action", "what was collected"),
                    new MetricTag("cause", "why"),
                    new MetricTag("gc", "the collector")),
            "pauses for the collection of garbage");

    /** Processor time. */
    public static final Metric CPU = new Metric(
            "process.cpu.usage",
            Kind.GAUGE,
            Optional.empty(),
            ALL,
            List.of(),
            "share of the machine's processor time that the process takes, 0 to 1");

    /** How long it has lived. */
    public static final Metric UPTIME = new Metric(
            "process.uptime", Kind.GAUGE, Optional.of("seconds"), ALL, List.of(), "how long the process has lived");

    /** Connections in use. */
    public static final Metric CONNECTIONS_ACTIVE = new Metric(
            "hikaricp.connections.active",
            Kind.GAUGE,
            Optional.empty(),
            ALL + " with a database",
            List.of(POOL),
            "connections to PostgreSQL in use");

    /** Threads that wait for one. */
    public static final Metric CONNECTIONS_PENDING = new Metric(
            "hikaricp.connections.pending",
            Kind.GAUGE,
            Optional.empty(),
            ALL + " with a database",
            List.of(POOL),
            "threads that wait for a connection to PostgreSQL");

    private LibraryMetrics() {}

    /** All of them. */
    public static List<Metric> all() {
        return List.of(
                HTTP_REQUESTS, MEMORY_USED, MEMORY_MAX, GC_PAUSE, CPU, UPTIME, CONNECTIONS_ACTIVE, CONNECTIONS_PENDING);
    }
}
