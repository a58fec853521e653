package com.aurastream.intel.asset;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where made files lie. Whoever writes and whoever serves them has to see the same folder.
 *
 * @param enabled whether this application reads or writes assets at all
 * @param writes whether it writes them; then it does not start while the folder cannot be written
 * @param folder the folder, {@code AURASTREAM_ASSETS} in the environment; a relative one starts at the working directory
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.assets", ignoreUnknownFields = false)
public record AssetSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean writes,
        @DefaultValue(".fleet/assets") @NotNull Path folder) {}
