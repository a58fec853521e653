package com.aurastream.analyticsflush;

import com.aurastream.intel.archive.EventArchive.Stored;
import com.aurastream.intel.archive.FlushOvertakenException;
import com.aurastream.intel.cache.CacheUnavailableException;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.runtime.RunStoppedException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the stream of events into the archive: every hour, at a start that finds some, and sooner when the stream is long. */
final class AnalyticsFlushJob implements Job {

    /** The job's name. */
    static final String NAME = "analytics-flush";

    private static final Logger log = LoggerFactory.getLogger(AnalyticsFlushJob.class);
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 0 * * * *", ZoneOffset.UTC, Duration.ofMinutes(90), Duration.ofMinutes(10));

    private final EventStream stream;
    private final EventFlush flush;
    private final long longStream;
    private volatile boolean caughtUp;

    AnalyticsFlushJob(EventStream stream, EventFlush flush, long longStream) {
        this.stream = stream;
        this.flush = flush;
        this.longStream = longStream;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    /** Until this process has flushed once, a single entry is reason enough: it may have waited through the time without a process. */
    @Override
    public boolean workWaiting() {
        try {
            return stream.counts().length() >= (caughtUp ? longStream : 1);
        } catch (CacheUnavailableException e) {
            log.debug("How long the stream is cannot be found out; its hour comes anyway", e);
            return false;
        }
    }

    /** What was stored before something failed stays stored, and is reported; the rest is left to the next run. */
    @Override
    public JobReport run(JobRun run) {
        List<Stored> steps = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        try {
            flush.run(run, steps::add);
            caughtUp = true;
        } catch (RunStoppedException | FlushOvertakenException e) {
            throw e;
        } catch (RuntimeException e) {
            if (steps.isEmpty()) {
                throw e;
            }
            log.error("{} steps are stored, the next one could not be", steps.size(), e);
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
        return report(steps, failure);
    }

    private static JobReport report(List<Stored> steps, Optional<String> failure) {
        List<Item> items = new ArrayList<>();
        if (!steps.isEmpty()) {
            items.add(stored(steps));
        }
        failure.ifPresent(reason -> items.add(Item.failed("rest", reason)));
        return JobReport.of(items);
    }

    private static Item stored(List<Stored> steps) {
        Stored sum = steps.stream().reduce(new Stored(0, 0, 0), Stored::plus);
        return Item.done(
                "events",
                sum.entries(),
                steps.size() + " steps: " + sum.stored() + " stored, " + sum.repeated() + " repeated, "
                        + sum.deadLettered() + " dead letters");
    }
}
