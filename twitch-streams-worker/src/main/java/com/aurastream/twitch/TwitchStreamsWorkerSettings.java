package com.aurastream.twitch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the directories are read, and how much of them is kept.
 *
 * @param cron when the job runs, as a Spring cron expression of six fields in UTC
 * @param objective how old the last success may be before the job counts as late
 * @param timeLimit how long one run may take
 * @param topGames how many of Twitch's most-watched categories are kept, 1 to 100
 * @param history how far back the readings reach that competition and best times rest on
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.twitch-worker", ignoreUnknownFields = false)
public record TwitchStreamsWorkerSettings(
        @DefaultValue("0 */15 * * * *") @NotBlank String cron,
        @DefaultValue("40m") @NotNull Duration objective,
        @DefaultValue("12m") @NotNull Duration timeLimit,
        @DefaultValue("100") @Min(1) @Max(100) int topGames,
        @DefaultValue("56d") @NotNull Duration history) {}
