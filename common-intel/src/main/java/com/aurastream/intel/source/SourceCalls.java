package com.aurastream.intel.source;

import com.aurastream.intel.metric.FleetMetrics;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.trace.LogContext;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one way in which a source is called: counted and timed, repeated while the source is unavailable, cut off by a
 * circuit breaker while it stays so, bounded in number and in time. From the outside in: metrics, retry, circuit breaker,
 * bulkhead, timeout, and then the call itself, which is where an adapter reserves quota, so that every attempt is counted
 * and a call that is not made is not.
 *
 * <p>Only {@link Unavailable} is repeated and only it moves the breaker: throttled, unauthorized and malformed answers say
 * that the source is alive and that asking again would not help.
 */
public final class SourceCalls implements AutoCloseable {

    private final String source;
    private final SourceCallSettings settings;
    private final SourceFailures failures;
    private final MeterRegistry meters;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter timeLimiter;
    private final ExecutorService threads;

    /**
     * Calls to one source.
     *
     * @param source the source's name in metrics, health and errors, such as {@code youtube}
     * @param failures what the source's own failures mean
     */
    public SourceCalls(
            String source,
            SourceCallSettings settings,
            SourceFailures failures,
            SourceRegistries registries,
            MeterRegistry meters) {
        this.source = source;
        this.settings = settings;
        this.failures = failures;
        this.meters = meters;
        this.retry = registries.retries().retry(source, retries(settings));
        this.breaker = registries.breakers().circuitBreaker(source, breakers(settings));
        this.bulkhead = registries.bulkheads().bulkhead(source, bulkheads(settings));
        this.timeLimiter = registries
                .timeLimiters()
                .timeLimiter(
                        source,
                        TimeLimiterConfig.custom()
                                .timeoutDuration(settings.timeout())
                                .build());
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, source + "-call");
            thread.setDaemon(true);
            return thread;
        });
        FleetMetrics.SOURCE_BREAKER_OPEN.gauge(meters, () -> stopped(breaker) ? 1 : 0, source);
    }

    /**
     * Makes a call.
     *
     * @param operation what is asked, for metrics and messages, such as {@code videos.list}; from a small fixed set
     * @throws SourceException when the source did not give what was asked, after the last attempt
     */
    public <T> T call(String operation, Callable<T> call) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "error";
        try {
            T answer = protectedCall(operation, call);
            outcome = "ok";
            return answer;
        } catch (SourceException e) {
            outcome = e.kind();
            throw e;
        } finally {
            sample.stop(FleetMetrics.SOURCE_CALLS.timer(meters, source, operation, outcome));
        }
    }

    /** The circuit breaker, for health. */
    CircuitBreaker breaker() {
        return breaker;
    }

    /** The source's name. */
    String source() {
        return source;
    }

    /** Ends the threads that calls run in. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T protectedCall(String operation, Callable<T> call) {
        try {
            return retry.executeCallable(
                    () -> breaker.executeCallable(() -> bulkhead.executeCallable(() -> timedCall(operation, call))));
        } catch (CallNotPermittedException e) {
            throw new Unavailable(
                    source,
                    operation + " was not asked because the latest calls failed; the next is let through within "
                            + settings.breakerPause(),
                    e);
        } catch (BulkheadFullException e) {
            throw new Unavailable(
                    source,
                    operation + " was not asked because " + settings.concurrency()
                            + " calls were already under way for " + settings.concurrencyWait(),
                    e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a classified failure is never checked", e);
        }
    }

    private <T> T timedCall(String operation, Callable<T> call) {
        try {
            return timeLimiter.executeFutureSupplier(() -> threads.submit(LogContext.carried(call)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(source, operation + " was interrupted", e);
        } catch (Exception e) {
            throw failures.classify(operation, e);
        }
    }

    /** From the opening until a call has succeeded again, not only while none is let through. */
    private static boolean stopped(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN, HALF_OPEN -> true;
            default -> false;
        };
    }

    private static RetryConfig retries(SourceCallSettings settings) {
        return RetryConfig.custom()
                .maxAttempts(settings.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(
                        settings.firstPause(), 2, 0.5, settings.longestPause()))
                .retryOnException(e -> e instanceof Unavailable)
                .build();
    }

    private static CircuitBreakerConfig breakers(SourceCallSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.breakerCalls())
                .minimumNumberOfCalls(settings.breakerCalls())
                .waitDurationInOpenState(settings.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(e -> e instanceof Unavailable)
                .ignoreException(e -> !(e instanceof Unavailable))
                .build();
    }

    private static BulkheadConfig bulkheads(SourceCallSettings settings) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrency())
                .maxWaitDuration(settings.concurrencyWait())
                .build();
    }
}
