package com.aurastream.coachcleanup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deletion goes about its work; what is deleted when is said under {@code aurastream.retention}.
 *
 * @param portion how many rows are deleted in one transaction at most
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.retention-job", ignoreUnknownFields = false)
public record RetentionJobSettings(
        @DefaultValue("1000") @Min(1) @Max(100_000) int portion) {}
