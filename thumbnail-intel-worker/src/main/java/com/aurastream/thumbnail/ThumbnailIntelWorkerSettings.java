package com.aurastream.thumbnail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many thumbnails are compared and how many of them a vision model looks at; when that is done is said under
 * {@code aurastream.jobs.thumbnail-intel}.
 *
 * @param perGroup thumbnails of winners of a game at most, and as many of ordinary videos
 * @param seenPerGroup how many of each group the vision model looks at, at most; below 15 nothing of what it sees is compared
 * @param questionsPerRun questions to the vision model in one run, shared evenly among the games
 * @param giveUpAfter after how many failures in a row nothing more is asked in this run
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.thumbnail-worker", ignoreUnknownFields = false)
public record ThumbnailIntelWorkerSettings(
        @DefaultValue("30") @Min(1) @Max(200) int perGroup,
        @DefaultValue("20") @Min(0) @Max(200) int seenPerGroup,
        @DefaultValue("320") @Min(0) @Max(10_000) int questionsPerRun,
        @DefaultValue("3") @Min(1) @Max(100) int giveUpAfter) {}
