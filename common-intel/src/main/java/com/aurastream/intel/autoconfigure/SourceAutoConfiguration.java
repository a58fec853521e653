package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.source.SourceMode;
import com.aurastream.intel.source.SourceRegistries;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot3.retry.autoconfigure.RetryAutoConfiguration;
import io.github.resilience4j.springboot3.timelimiter.autoconfigure.TimeLimiterAutoConfiguration;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What the sources share: the registries of their resilience, which resilience4j publishes to Prometheus. */
@AutoConfiguration(
        after = {
            RetryAutoConfiguration.class,
            CircuitBreakerAutoConfiguration.class,
            BulkheadAutoConfiguration.class,
            TimeLimiterAutoConfiguration.class
        })
public class SourceAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SourceAutoConfiguration.class);

    /** Simulated unless {@code AURASTREAM_SOURCES} says live; said aloud, because the numbers look alike. */
    @Bean
    @ConditionalOnMissingBean
    SourceMode sourceMode(@Value("${aurastream.sources:simulated}") SourceMode mode) {
        if (mode == SourceMode.SIMULATED) {
            log.warn(
                    "SOURCES ARE SIMULATED: nothing here comes from YouTube or Twitch; AURASTREAM_SOURCES=live changes that");
        }
        return mode;
    }

    /**
     * What documents made from the sources say about where their data came from: live when the sources are, otherwise what
     * {@code aurastream.origin} says of the world that is simulated.
     *
     * @throws IllegalStateException when simulated data would be called live, or the other way round
     */
    @Bean
    @ConditionalOnMissingBean
    Origin origin(SourceMode mode, @Value("${aurastream.origin:}") String world) {
        Origin standard = mode == SourceMode.LIVE ? Origin.LIVE : Origin.SIMULATED;
        Origin origin =
                world.isBlank() ? standard : Origin.valueOf(world.strip().toUpperCase(Locale.ROOT));
        if ((mode == SourceMode.LIVE) != (origin == Origin.LIVE)) {
            throw new IllegalStateException("aurastream.origin is " + origin + " but the sources are " + mode
                    + "; leave it unset or make them agree");
        }
        return origin;
    }

    @Bean
    @ConditionalOnMissingBean
    SourceRegistries sourceRegistries(
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            TimeLimiterRegistry timeLimiters) {
        return new SourceRegistries(retries, breakers, bulkheads, timeLimiters);
    }
}
