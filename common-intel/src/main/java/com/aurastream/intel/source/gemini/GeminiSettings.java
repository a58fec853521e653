package com.aurastream.intel.source.gemini;

import com.aurastream.intel.source.SourceCallSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Gemini is asked. Live without a key is no error: Gemini is off then, and whoever would ask it says what is missing.
 *
 * @param enabled whether this application asks Gemini at all
 * @param apiKey the project's key; {@code GEMINI_API_KEY} in the environment
 * @param model the model to ask; {@code GEMINI_MODEL} in the environment
 * @param draws whether this application has pictures drawn
 * @param imageModel the model that draws; {@code GEMINI_IMAGE_MODEL} in the environment
 * @param imageTimeout how long one picture may take; it is asked for once
 * @param baseUrl where the API is; Google's address when the sources are live, the simulator's otherwise
 * @param maxOutputTokens the longest answer, the model's thoughts included; a longer one is cut off and counts as none
 * @param calls how calls are bounded and repeated
 * @param budget what may be spent a day
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.gemini", ignoreUnknownFields = false)
public record GeminiSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String apiKey,
        @DefaultValue("gemini-3.5-flash-lite") @NotBlank String model,
        @DefaultValue("false") boolean draws,
        @DefaultValue("gemini-3.1-flash-image") @NotBlank String imageModel,
        @DefaultValue("90s") @NotNull Duration imageTimeout,
        @Nullable URI baseUrl,
        @DefaultValue("4096") @Min(64) @Max(65_536) int maxOutputTokens,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        SourceCallSettings calls,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        GeminiBudgetSettings budget) {

    /**
     * Refuses a time that makes no sense.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public GeminiSettings {
        if (imageTimeout.isZero() || imageTimeout.isNegative()) {
            throw new IllegalArgumentException("image-timeout must be positive, not " + imageTimeout);
        }
    }

    /** All but the key, which is never shown. */
    @Override
    public String toString() {
        return "GeminiSettings[enabled=" + enabled + ", apiKey=" + (apiKey == null ? "none" : "set") + ", model="
                + model + ", draws=" + draws + ", imageModel=" + imageModel + ", imageTimeout=" + imageTimeout
                + ", baseUrl=" + baseUrl + ", maxOutputTokens=" + maxOutputTokens + ", calls=" + calls
                + ", budget=" + budget + "]";
    }
}
