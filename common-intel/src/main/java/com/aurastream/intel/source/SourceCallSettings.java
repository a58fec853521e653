package com.aurastream.intel.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls to one source are bounded and repeated.
 *
 * @param attempts how often a call is tried when the source is unavailable, the first time included
 * @param firstPause how long to wait before the second attempt; every further pause is twice as long, give or take half
 * @param longestPause the longest wait between two attempts
 * @param timeout how long one attempt may take in all
 * @param concurrency how many calls may be under way at once
 * @param concurrencyWait how long a call waits for its turn before it is refused
 * @param breakerCalls how many of the latest calls the circuit breaker looks at; half of them failing opens it
 * @param breakerPause how long an open breaker lets no call through
 */
public record SourceCallSettings(
        @DefaultValue("3") @Min(1) @Max(10) int attempts,
        @DefaultValue("500ms") @NotNull Duration firstPause,
        @DefaultValue("5s") @NotNull Duration longestPause,
        @DefaultValue("20s") @NotNull Duration timeout,
        @DefaultValue("4") @Min(1) int concurrency,
        @DefaultValue("30s") @NotNull Duration concurrencyWait,
        @DefaultValue("20") @Min(2) int breakerCalls,
        @DefaultValue("30s") @NotNull Duration breakerPause) {

    /**
     * Refuses times that make no sense.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public SourceCallSettings {
        requirePositive("first-pause", firstPause);
        requirePositive("longest-pause", longestPause);
        requirePositive("timeout", timeout);
        requirePositive("breaker-pause", breakerPause);
        if (longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("calls.longest-pause must not be shorter than calls.first-pause");
        }
    }

    /** The same bounds for calls that are tried once and may take this long. */
    public SourceCallSettings once(Duration thisLong) {
        return new SourceCallSettings(
                1, firstPause, longestPause, thisLong, concurrency, concurrencyWait, breakerCalls, breakerPause);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("calls." + name + " must be positive, not " + value);
        }
    }
}
