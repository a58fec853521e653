package com.aurastream.simulator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the simulator.
 *
 * @param world {@code synthetic:SEED}, {@code synthetic:SEED?plants=none} or {@code replay:FOLDER}
 * @param anchor the instant on which a recording ends; the moment of the start when not given
 * @param streamScale factor on the streams of a synthetic world; at 1 the tracked games have about 3,000 together
 * @param channelsPerGame YouTube channels per tracked game of a synthetic world
 * @param rejectedCredentials API keys, client ids and client secrets that are refused
 * @param searchCallsPerDay YouTube's bucket of search calls
 * @param generalUnitsPerDay YouTube's bucket of general units
 * @param batchStatisticsPerDay YouTube's bucket of batch statistics calls
 * @param helixPointsPerMinute Twitch's bucket per client
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.simulator", ignoreUnknownFields = false)
public record SimulatorProperties(
        @DefaultValue("synthetic:42") @NotBlank String world,
        @Nullable Instant anchor,

        @DefaultValue("1.0") @DecimalMin("0.01") @DecimalMax("50")
        double streamScale,

        @DefaultValue("120") @Min(1) @Max(2000) int channelsPerGame,
        @DefaultValue("invalid") @NotNull List<String> rejectedCredentials,
        @DefaultValue("100") @Min(0) int searchCallsPerDay,
        @DefaultValue("10000") @Min(0) int generalUnitsPerDay,
        @DefaultValue("10000") @Min(0) int batchStatisticsPerDay,
        @DefaultValue("800") @Min(1) int helixPointsPerMinute) {

    /** Copies the list. */
    public SimulatorProperties {
        rejectedCredentials = List.copyOf(rejectedCredentials);
    }

    /** The anchor where one is given. */
    public Optional<Instant> givenAnchor() {
        return Optional.ofNullable(anchor);
    }
}
