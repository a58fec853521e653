package com.aurastream.intel.runtime;

import com.aurastream.intel.trace.LogContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out each run in a thread of its own, within its time limit, and ends all of them when the process stops. There are
 * never more threads than jobs, because each run holds its job's lock.
 */
final class RunThreads {

    private static final Logger log = LoggerFactory.getLogger(RunThreads.class);

    private final Map<ActiveRun, Thread> active = new ConcurrentHashMap<>();
    private final Duration patience;
    private volatile boolean stopping;

    /**
     * Threads.
     *
     * @param patience how long an interrupted run may take to notice
     */
    RunThreads(Duration patience) {
        this.patience = patience;
    }

    Result execute(Job job, ActiveRun run, Duration timeLimit) {
        FutureTask<JobReport> task = new FutureTask<>(() -> inContext(job, run));
        Thread thread = new Thread(task, "job-" + job.name());
        active.put(run, thread);
        try {
            if (stopping) {
                return Result.failed("shutdown");
            }
            thread.start();
            return await(job, run, task, thread, timeLimit);
        } finally {
            active.remove(run);
        }
    }

    /** Asks all runs to end, waits, and interrupts those that did not listen. */
    void stop(Duration wait) {
        stopping = true;
        active.keySet().forEach(run -> run.stop("shutdown"));
        awaitEnd(wait);
        active.values().forEach(Thread::interrupt);
        awaitEnd(patience);
        active.keySet().forEach(run -> log.error("{} did not end on shutdown; its row will be abandoned", run.job()));
    }

    private Result await(Job job, ActiveRun run, FutureTask<JobReport> task, Thread thread, Duration timeLimit) {
        try {
            return result(job, run, task, timeLimit);
        } catch (TimeoutException e) {
            run.stop("time limit of " + timeLimit + " exceeded");
            thread.interrupt();
            return afterInterrupt(job, run, task);
        } catch (InterruptedException e) {
            run.stop("interrupted");
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Result.failed("interrupted");
        }
    }

    private Result afterInterrupt(Job job, ActiveRun run, FutureTask<JobReport> task) {
        String reason = run.stopReason().orElse("stopped");
        try {
            return result(job, run, task, patience);
        } catch (TimeoutException e) {
            log.error("{}: {}, and it does not end; what it still writes is refused by its fence", job.name(), reason);
            return Result.failed(reason + ", did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.failed(reason);
        }
    }

    private static Result result(Job job, ActiveRun run, FutureTask<JobReport> task, Duration wait)
            throws TimeoutException, InterruptedException {
        try {
            return Result.of(task.get(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return failure(job, run, e.getCause() == null ? e : e.getCause());
        }
    }

    private static Result failure(Job job, ActiveRun run, Throwable cause) {
        if (run.stopReason().isPresent()) {
            log.warn("{} was stopped: {}", job.name(), run.stopReason().get());
            return Result.failed(run.stopReason().get());
        }
        log.error("{} failed", job.name(), cause);
        return Result.failed(cause);
    }

    private static JobReport inContext(Job job, ActiveRun run) throws Exception {
        LogContext.enterRun(job.name(), run.id()); // the thread ends with the run, and its context with it
        return job.run(run);
    }

    private void awaitEnd(Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            for (Thread thread : active.values()) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
