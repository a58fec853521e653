package com.aurastream.benchmarks.stage;

import com.aurastream.benchmarks.process.RefusedException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a program may take.
 *
 * @param limit more than zero
 */
public record TimeLimit(Duration limit) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Carries out work and interrupts it when its time is over.
     *
     * @throws RefusedException when the time was not enough
     */
    public <T> T within(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "program");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            thread.join(PATIENCE.toMillis());
            throw new RefusedException(
                    "It has not ended within %s min; raise --time-limit.".formatted(limit.toMinutes()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
