package com.aurastream.playbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a playbook is worded; when it is made is said under {@code aurastream.jobs.playbook}.
 *
 * @param reword whether Gemini, where it can be asked, puts headline and summary into other words, which are taken only when they say the
 *     same
 */
@Validated
@ConfigurationProperties(prefix = "aurastream.playbook", ignoreUnknownFields = false)
public record PlaybookSettings(@DefaultValue("true") boolean reword) {}
