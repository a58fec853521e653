package com.aurastream.intel.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How log lines look.
 *
 * @param format lines to read in a terminal ({@code text}), or one JSON object each, for containers ({@code json}); environment:
 *     {@code AURASTREAM_LOGS}
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.log", ignoreUnknownFields = false)
public record LogSettings(@DefaultValue("text") Format format) {

    /** How a line looks. */
    public enum Format {
        /** For people. */
        TEXT,
        /** Elastic Common Schema, an object a line. */
        JSON
    }
}
