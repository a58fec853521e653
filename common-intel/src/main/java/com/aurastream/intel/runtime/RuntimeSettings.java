package com.aurastream.intel.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param scheduling whether jobs are started when their time has come; otherwise only on request
 * @param poll how often each job is looked at
 * @param lock how long a job stays locked after its process has died; extended while it runs
 * @param shutdownWait how long runs get to reach their next checkpoint when the process stops
 * @param grace how long after the start a job may need for its first success before it counts as late
 */
@ConfigurationProperties(prefix = "aurastream.runtime", ignoreUnknownFields = false)
public record RuntimeSettings(
        @DefaultValue("true") boolean scheduling,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("30s") Duration lock,
        @DefaultValue("15s") Duration shutdownWait,
        @DefaultValue("2m") Duration grace) {

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public RuntimeSettings {
        requirePositive("poll", poll);
        requirePositive("lock", lock);
        requirePositive("shutdown-wait", shutdownWait);
        requirePositive("grace", grace);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "aurastream.runtime." + name + ": " + value + " is not a positive duration");
        }
    }
}
