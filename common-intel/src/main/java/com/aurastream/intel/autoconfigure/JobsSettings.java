package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.runtime.JobSetting;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about jobs.
 *
 * @param jobs by job name; a name that is no job of the process stops the start
 */
@ConfigurationProperties(prefix = "aurastream")
public record JobsSettings(@DefaultValue Map<String, JobSetting> jobs) {}
