package com.aurastream.creator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the analyses are made.
 *
 * @param cron when the job runs, as a Spring cron expression of six fields in UTC; ten minutes past the hour, when the half
 *     hour's observations are in
 * @param objective how old the last success may be before the job counts as late
 * @param timeLimit how long one run may take
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.creator-intel", ignoreUnknownFields = false)
public record CreatorIntelWorkerSettings(
        @DefaultValue("0 10 */4 * * *") @NotBlank String cron,
        @DefaultValue("5h") @NotNull Duration objective,
        @DefaultValue("15m") @NotNull Duration timeLimit) {}
