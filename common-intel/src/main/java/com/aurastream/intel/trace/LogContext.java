package com.aurastream.intel.trace;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.MDC;

/**
 * What the log lines of a thread are about. Each line of a request has its trace, each line of a run has its job, its id in the ledger
 * and its trace, which is that id without hyphens; each line about an order has its id and a trace in the same way.
 */
public final class LogContext {

    /** The trace. */
    public static final String TRACE = "traceId";

    /** The job's name. */
    public static final String JOB = "job";

    /** The run's id in the ledger. */
    public static final String RUN = "run";

    /** The order's id. */
    public static final String ORDER = "order";

    private LogContext() {}

    /** The lines that follow are about a request of that trace. */
    public static void enter(TraceContext trace) {
        MDC.put(TRACE, trace.traceId());
    }

    /**
     * The lines that follow are about a run.
     *
     * @param run its id, a UUID
     */
    public static void enterRun(String job, String run) {
        MDC.put(JOB, job);
        MDC.put(RUN, run);
        MDC.put(TRACE, run.replace("-", ""));
    }

    /** The lines that follow are about an order of assets, which is a trace too. */
    public static void enterOrder(UUID id) {
        MDC.put(ORDER, id.toString());
        MDC.put(TRACE, id.toString().replace("-", ""));
    }

    /** The lines that follow are about nothing in particular. */
    public static void leave() {
        MDC.remove(ORDER);
        MDC.remove(JOB);
        MDC.remove(RUN);
        MDC.remove(TRACE);
    }

    /** The trace that the lines are about. */
    public static Optional<String> traceId() {
        return Optional.ofNullable(MDC.get(TRACE));
    }

    /** Work for another thread, whose lines are about the same as this one's. */
    public static <T> Callable<T> carried(Callable<T> work) {
        Map<String, String> context =
                Optional.ofNullable(MDC.getCopyOfContextMap()).orElseGet(Map::of);
        return () -> {
            MDC.setContextMap(context);
            try {
                return work.call();
            } finally {
                MDC.clear();
            }
        };
    }
}
