package com.aurastream.gateway.access;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Optional;

/** How often one key may be used. Each process of the gateway counts for itself. */
public final class RequestLimit {

    static final Duration PERIOD = Duration.ofSeconds(1);

    private final int requestsPerSecond;
    private final Optional<RateLimiter> limiter;

    /**
     * A limit.
     *
     * @param requestsPerSecond how many requests begin in one second; 0 for no limit
     */
    public RequestLimit(int requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
        this.limiter = requestsPerSecond == 0 ? Optional.empty() : Optional.of(limiter(requestsPerSecond));
    }

    int requestsPerSecond() {
        return requestsPerSecond;
    }

    boolean permits() {
        return limiter.map(RateLimiter::acquirePermission).orElse(true);
    }

    private static RateLimiter limiter(int requestsPerSecond) {
        return RateLimiter.of(
                "api-key",
                RateLimiterConfig.custom()
                        .limitForPeriod(requestsPerSecond)
                        .limitRefreshPeriod(PERIOD)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }
}
