package com.aurastream.intel.source.thumbnail;

import com.aurastream.intel.source.SourceCallSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures of videos are fetched.
 *
 * @param enabled whether this application fetches pictures at all
 * @param rootUrl the address before {@code vi/}; YouTube's picture host when the sources are live, the simulator otherwise
 * @param connectTimeout how long to wait for a connection
 * @param mostBytes the largest file that is read
 * @param mostPixels the widest and highest picture that is decoded
 * @param calls how calls are bounded and repeated
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.thumbnails", ignoreUnknownFields = false)
public record ThumbnailSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable URI rootUrl,
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("5242880") @Min(1024) @Max(52_428_800) int mostBytes,
        @DefaultValue("4096") @Min(16) @Max(16_384) int mostPixels,

        @DefaultValue @Valid @NotNull @NestedConfigurationProperty
        SourceCallSettings calls) {}
