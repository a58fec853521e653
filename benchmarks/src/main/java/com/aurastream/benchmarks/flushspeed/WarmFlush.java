package com.aurastream.benchmarks.flushspeed;

import com.aurastream.analyticsflush.AnalyticsFlushWorkerApplication;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The flush worker in this process, with all that it is made of but its schedule. */
final class WarmFlush implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ConfigurableApplicationContext worker;
    private final EventStream stream;
    private final JobRunner runner;
    private final Job job;

    WarmFlush(Stage stage) {
        worker = IntelApplication.builder(AnalyticsFlushWorkerApplication.class, "analytics-flush-worker")
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "aurastream.runtime.scheduling", "false",
                        "spring.datasource.url", stage.postgres().jdbcUrl(),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "",
                        "spring.data.redis.url", stage.redis().url()))
                .run();
        stream = worker.getBean(EventStream.class);
        runner = worker.getBean(JobRunner.class);
        job = worker.getBeansOfType(Job.class).values().stream()
                .filter(candidate -> candidate.name().equals("analytics-flush"))
                .findFirst()
                .orElseThrow();
    }

    /** Puts events into the stream, in the batches of a busy gateway. */
    void fill(List<AnalyticsEvent> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            List<AnalyticsEvent> batch = events.subList(from, Math.min(events.size(), from + BATCH));
            if (!stream.append(batch, 0, Long.MAX_VALUE)) {
                throw new IllegalStateException("the stream took no more");
            }
        }
    }

    /** Entries in the stream. */
    long waiting() {
        return stream.counts().length();
    }

    /**
     * Flushes what waits: read, stored, committed, removed, the run in the ledger.
     *
     * @return how long that took, in milliseconds
     */
    double flush() {
        long start = System.nanoTime();
        RunRecord run = runner.run(job, RunTrigger.REQUEST);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (run.outcome() != RunOutcome.SUCCEEDED) {
            throw new IllegalStateException("the flush ended as " + run);
        }
        return millis;
    }

    @Override
    public void close() {
        worker.close();
    }
}
