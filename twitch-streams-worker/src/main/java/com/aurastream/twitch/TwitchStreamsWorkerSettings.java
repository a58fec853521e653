package com.aurastream.twitch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the directories is kept; when they are read is said under {@code aurastream.jobs.twitch-streams}.
 *
 * @param topGames how many of Twitch's most-watched categories are kept, 1 to 100
 * @param history how far back the readings reach that competition and best times rest on
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.twitch-worker", ignoreUnknownFields = false)
public record TwitchStreamsWorkerSettings(
        @DefaultValue("100") @Min(1) @Max(100) int topGames,
        @DefaultValue("56d") @NotNull Duration history) {}
