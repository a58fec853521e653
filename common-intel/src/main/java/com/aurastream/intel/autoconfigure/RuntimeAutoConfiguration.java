package com.aurastream.intel.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** The job runtime. */
@AutoConfiguration(after = ArchiveAutoConfiguration.class)
public class RuntimeAutoConfiguration {}
