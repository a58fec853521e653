package com.aurastream.gateway;

import com.aurastream.gateway.analytics.IntakeSettings;
import com.aurastream.intel.cache.QuotaLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's settings.
 *
 * @param apiKey the key that callers show in {@code X-API-Key}; where it is empty, the one of the file; without a file, one is made
 *     and printed once at the start
 * @param apiKeyFile where the key is kept that gateways share to which none was given; made by the first that starts
 * @param requestsPerSecond how many requests a key may begin in one second; 0 for no limit
 * @param memory how much text of the last served documents is kept for the moment when neither Redis nor PostgreSQL answers
 * @param storePause how long Redis or PostgreSQL is left alone after it did not answer
 * @param analytics how events are taken in
 * @param quota what the fleet board takes for the sources' daily limits
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.gateway", ignoreUnknownFields = false)
public record GatewayProperties(
        @DefaultValue("") @Pattern(regexp = "\\S*", message = "must not contain white space")
        String apiKey,

        @DefaultValue("") @NotNull String apiKeyFile,
        @DefaultValue("100") @Min(0) @Max(100_000) int requestsPerSecond,
        @DefaultValue("64MB") @NotNull DataSize memory,
        @DefaultValue("2s") @NotNull Duration storePause,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        IntakeSettings analytics,

        @DefaultValue @Valid Quota quota) {

    /** Leaves out the key, which must not reach a log. */
    @Override
    public String toString() {
        return "GatewayProperties[apiKeyFile=" + apiKeyFile + ", requestsPerSecond=" + requestsPerSecond + ", memory="
                + memory + ", storePause=" + storePause + ", analytics=" + analytics + "]";
    }

    /**
     * Daily limits as the board shows them; YouTube's are Google's defaults for a project.
     *
     * @param search calls of {@code search.list}
     * @param general units of everything else
     * @param batchStatistics calls of {@code videos.batchGetStats}
     * @param gemini calls of Gemini, of the fleet's own budget
     */
    public record Quota(
            @DefaultValue("100") @Min(1) long search,
            @DefaultValue("10000") @Min(1) long general,
            @DefaultValue("10000") @Min(1) long batchStatistics,
            @DefaultValue("1000") @Min(1) long gemini) {

        /** The limits by the names of their buckets. */
        public Map<String, Long> limits() {
            return Map.of(
                    "search",
                    search,
                    "general",
                    general,
                    "batch_statistics",
                    batchStatistics,
                    QuotaLedger.GEMINI,
                    gemini);
        }
    }
}
