package com.aurastream.intel.source;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

/**
 * Where the resilience of all sources is kept, one instance of each kind per source; the application's registries publish
 * them to Prometheus.
 *
 * @param retries what repeats
 * @param breakers what cuts off
 * @param bulkheads what bounds the number of calls
 * @param timeLimiters what bounds their time
 */
public record SourceRegistries(
        RetryRegistry retries,
        CircuitBreakerRegistry breakers,
        BulkheadRegistry bulkheads,
        TimeLimiterRegistry timeLimiters) {

    /** Registries of their own, published nowhere. */
    public static SourceRegistries unpublished() {
        return new SourceRegistries(
                RetryRegistry.ofDefaults(),
                CircuitBreakerRegistry.ofDefaults(),
                BulkheadRegistry.ofDefaults(),
                TimeLimiterRegistry.ofDefaults());
    }
}
