package com.aurastream.intel.source;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether a source lets itself be called. An open circuit breaker is {@code UNKNOWN}, not {@code DOWN}: it is the source
 * that is down; the worker is only when its jobs are late, which their own health says.
 */
public final class SourceHealth implements HealthIndicator {

    private final SourceCalls calls;

    /** The health of the source that is called through these. */
    public SourceHealth(SourceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Health health() {
        CircuitBreaker breaker = calls.breaker();
        CircuitBreaker.State state = breaker.getState();
        Health.Builder health = state == CircuitBreaker.State.OPEN ? Health.unknown() : Health.up();
        return health.withDetail("source", calls.source())
                .withDetail("circuitBreaker", state)
                .withDetail("failedCalls", breaker.getMetrics().getNumberOfFailedCalls())
                .withDetail("callsLookedAt", breaker.getMetrics().getNumberOfBufferedCalls())
                .build();
    }
}
