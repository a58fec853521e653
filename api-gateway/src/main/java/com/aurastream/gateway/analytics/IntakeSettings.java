package com.aurastream.gateway.analytics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How events are taken in.
 *
 * @param streamLimit entries that may wait in Redis; one takes about 140 bytes and its properties, so that a million take 140 MB
 *     without properties, 340 MB with 200 bytes of them, 1.2 GB with 1,000
 * @param maxBody bytes of one request; what 1,000 events of the largest properties need
 * @param memory bytes of the bodies that are read and checked at the same moment; what is more waits, and then is refused
 * @param maxAge how long ago an event may have happened
 * @param maxAhead how far a sender's clock may be ahead
 * @param requestsPerSecond how many requests with events a key may begin in one second, apart from its other requests; 0 for no limit
 */
public record IntakeSettings(
        @DefaultValue("1000000") @Min(1) long streamLimit,
        @DefaultValue("10MB") @NotNull DataSize maxBody,
        @DefaultValue("64MB") @NotNull DataSize memory,
        @DefaultValue("30d") @NotNull Duration maxAge,
        @DefaultValue("10m") @NotNull Duration maxAhead,
        @DefaultValue("1000") @Min(0) @Max(100_000) int requestsPerSecond) {

    /**
     * Checks what no annotation can.
     *
     * @throws IllegalArgumentException that names the setting and its remedy
     */
    public IntakeSettings {
        require(maxBody.toBytes() > 0, "max-body", maxBody, "must be more than nothing");
        require(memory.compareTo(maxBody) >= 0, "memory", memory, "must hold at least one body of " + maxBody);
        require(maxAge.compareTo(Duration.ZERO) > 0, "max-age", maxAge, "must be a positive duration such as 30d");
        require(!maxAhead.isNegative(), "max-ahead", maxAhead, "must not be negative");
    }

    private static void require(boolean fulfilled, String name, Object value, String remedy) {
        if (!fulfilled) {
            throw new IllegalArgumentException("aurastream.gateway.analytics." + name + ": " + value + " " + remedy);
        }
    }
}
