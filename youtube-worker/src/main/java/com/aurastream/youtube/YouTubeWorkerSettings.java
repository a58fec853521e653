package com.aurastream.youtube;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this worker collects; when its jobs run is said under {@code aurastream.jobs}.
 *
 * @param trending the charts
 * @param games the discovery of the games' videos
 * @param observe the repeated readings of known videos
 * @param snapshot what is published of a game
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.youtube-worker", ignoreUnknownFields = false)
public record YouTubeWorkerSettings(
        @DefaultValue @Valid @NotNull Trending trending,
        @DefaultValue @Valid @NotNull Games games,
        @DefaultValue @Valid @NotNull Observe observe,
        @DefaultValue @Valid @NotNull Snapshot snapshot) {

    /**
     * The charts.
     *
     * @param regions whose charts, as ISO 3166-1 alpha-2 codes
     * @param pages how many pages of 50 places of each
     */
    public record Trending(
            @DefaultValue({"US", "GB", "DE", "BR", "JP"}) @NotEmpty
            List<@Pattern(regexp = "[A-Z]{2}") String> regions,

            @DefaultValue("1") @Min(1) @Max(4) int pages) {

        /** Copies the regions. */
        public Trending {
            regions = List.copyOf(regions);
        }
    }

    /**
     * The discovery of the games' videos, and the baselines of their channels.
     *
     * @param searches how many searches each game may cost
     * @param searchWindow how old a video may be to be searched for
     * @param channels how many channels of each game are looked at for their baseline in one run, at two units each
     * @param baselineAge how old a baseline may grow before it is made anew
     */
    public record Games(
            @DefaultValue("8") @Min(1) @Max(50) int searches,
            @DefaultValue("7d") @NotNull Duration searchWindow,
            @DefaultValue("40") @Min(0) @Max(1000) int channels,
            @DefaultValue("7d") @NotNull Duration baselineAge) {}

    /**
     * The repeated readings. A video is read again when its last reading is older than the interval of its age, give or take
     * the slack, without which a run that begins a second early would skip every video.
     *
     * @param youngAge until what age a video is young
     * @param youngInterval how often a young video is read
     * @param settlingAge until what age a video is settling
     * @param settlingInterval how often a settling video is read
     * @param oldInterval how often an older one is read
     * @param slack how much earlier than its interval a video may be read
     */
    public record Observe(
            @DefaultValue("48h") @NotNull Duration youngAge,
            @DefaultValue("30m") @NotNull Duration youngInterval,
            @DefaultValue("7d") @NotNull Duration settlingAge,
            @DefaultValue("2h") @NotNull Duration settlingInterval,
            @DefaultValue("12h") @NotNull Duration oldInterval,
            @DefaultValue("10m") @NotNull Duration slack) {

        /**
         * Refuses ages in the wrong order.
         *
         * @throws IllegalArgumentException naming both
         */
        public Observe {
            if (settlingAge.compareTo(youngAge) <= 0) {
                throw new IllegalArgumentException(
                        "observe.settling-age " + settlingAge + " must exceed observe.young-age " + youngAge);
            }
        }
    }

    /**
     * What is published of a game.
     *
     * @param window how old a video may be, to be observed and published
     * @param videos how many videos, the newest first
     * @param samples how many readings of each video
     */
    public record Snapshot(
            @DefaultValue("30d") @NotNull Duration window,
            @DefaultValue("1000") @Min(1) @Max(5000) int videos,
            @DefaultValue("60") @Min(3) @Max(1000) int samples) {}
}
