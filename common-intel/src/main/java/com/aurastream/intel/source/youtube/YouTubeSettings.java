package com.aurastream.intel.source.youtube;

import com.aurastream.intel.source.SourceCallSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How YouTube is asked.
 *
 * @param enabled whether this application asks YouTube at all
 * @param apiKey the project's key, from {@code YOUTUBE_API_KEY}; needed when the sources are live
 * @param rootUrl where the API is; Google's address when the sources are live, the simulator's otherwise
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for bytes
 * @param calls how calls are bounded and repeated
 * @param quota what may be spent a day
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.youtube", ignoreUnknownFields = false)
public record YouTubeSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String apiKey,
        @Nullable URI rootUrl,
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("10s") @NotNull Duration readTimeout,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        SourceCallSettings calls,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        YouTubeQuotaSettings quota) {

    /** All but the key, which is never shown. */
    @Override
    public String toString() {
        return "YouTubeSettings[enabled=" + enabled + ", apiKey=" + (apiKey == null ? "none" : "set") + ", rootUrl="
                + rootUrl + ", connectTimeout=" + connectTimeout + ", readTimeout=" + readTimeout + ", calls=" + calls
                + ", quota=" + quota + "]";
    }
}
