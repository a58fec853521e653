package com.aurastream.coachcleanup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How coach sessions are cleared away; when is said under {@code aurastream.jobs.coach-cleanup}, and when a session is over under
 * {@code aurastream.coach}.
 *
 * @param batch how many sessions are worked on at once; what a run needs of memory grows with it, and with nothing else
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.coach-cleanup", ignoreUnknownFields = false)
public record CoachCleanupSettings(
        @DefaultValue("500") @Min(1) @Max(5_000) int batch) {}
