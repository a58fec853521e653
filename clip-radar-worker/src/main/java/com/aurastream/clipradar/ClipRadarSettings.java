package com.aurastream.clipradar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which clips are read; when is said under {@code aurastream.jobs.clip-radar} and {@code aurastream.jobs.clip-recap}.
 *
 * @param categories names of further categories by their Twitch id, beside the tracked games; Just Chatting (509658) where
 *     nothing is given
 * @param lookBack how far back clips are listed; after a pause as far back as that, at most as long as clips are followed
 * @param window how long the windows are that they are listed by; Twitch leaves clips out of long ones
 * @param smallestWindow how short a window may become that is halved because not all of it was seen
 * @param sweeps how many windows of a category are listed in one run at most
 * @param clips how many clips of a category are weighed at most, the most watched
 * @param known how long clips are followed
 * @param readAgain how many followed clips of a category that were not listed are asked for by id in one run, beside those that
 *     were last published
 * @param recapDays how many days back a recap that is missing is made
 * @param recapClips how many clips of a category a recap takes in at most
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.clip-radar", ignoreUnknownFields = false)
public record ClipRadarSettings(
        @Nullable Map<@Pattern(regexp = "[0-9]+") String, @NotBlank String> categories,
        @DefaultValue("6h") @NotNull Duration lookBack,
        @DefaultValue("1h") @NotNull Duration window,
        @DefaultValue("5m") @NotNull Duration smallestWindow,
        @DefaultValue("30") @Min(1) @Max(1000) int sweeps,
        @DefaultValue("5000") @Min(100) @Max(50_000) int clips,
        @DefaultValue("24h") @NotNull Duration known,
        @DefaultValue("300") @Min(0) @Max(10_000) int readAgain,
        @DefaultValue("7") @Min(1) @Max(60) int recapDays,
        @DefaultValue("20000") @Min(100) @Max(1_000_000) int recapClips) {

    private static final Map<String, String> JUST_CHATTING = Map.of("509658", "Just Chatting");

    /**
     * Fills in the further categories, and refuses times that make no sense.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public ClipRadarSettings {
        categories = new TreeMap<>(categories == null ? JUST_CHATTING : categories);
        require(isMinutes(smallestWindow), "smallest-window must be at least 1m, but is " + smallestWindow);
        require(window.compareTo(smallestWindow) >= 0, "window must be at least smallest-window, but is " + window);
        require(lookBack.compareTo(window) >= 0, "look-back must be at least window, but is " + lookBack);
        require(known.compareTo(lookBack) >= 0, "known must be at least look-back, but is " + known);
        long windows = known.toMinutes() / window.toMinutes() + 1;
        require(
                sweeps > windows,
                "sweeps must exceed the " + windows + " windows of " + window + " in known " + known + ", but is "
                        + sweeps);
    }

    private static boolean isMinutes(Duration duration) {
        return duration.toMinutes() >= 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("aurastream.clip-radar." + otherwise);
        }
    }
}
