package com.aurastream.gateway.generation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the routes of generations and packs.
 *
 * @param openJobs how many jobs of one creator may be queued or running; the next order is refused until one of them ends
 * @param watchersPerKey how many streams of events one key may hold open at a process of the gateway
 * @param watchers how many streams of events a process of the gateway holds open in all; each takes a thread
 * @param poll how often new events are looked for, in one question for all watchers
 * @param heartbeat after how long without an event a stream gets a comment, so that nobody on the way closes it
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.studio", ignoreUnknownFields = false)
public record StudioProperties(
        @DefaultValue("50") @Min(1) @Max(10_000) int openJobs,
        @DefaultValue("20") @Min(1) @Max(2_000) int watchersPerKey,
        @DefaultValue("200") @Min(1) @Max(2_000) int watchers,
        @DefaultValue("500ms") @NotNull Duration poll,
        @DefaultValue("15s") @NotNull Duration heartbeat) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * Refuses times that make no sense.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public StudioProperties {
        require("poll", poll);
        require("heartbeat", heartbeat);
    }

    private static void require(String setting, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "aurastream.studio." + setting + " must be between 10ms and 1m, but is " + value);
        }
    }
}
