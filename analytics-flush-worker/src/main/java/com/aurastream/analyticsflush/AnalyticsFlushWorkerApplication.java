package com.aurastream.analyticsflush;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Brings events from the stream into the archive, each once. */
@Description("brings events from the stream into the archive")
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(AnalyticsFlushWorkerConfiguration.class)
public class AnalyticsFlushWorkerApplication {

    /** Starts the worker; {@code --once} runs its jobs once and ends. */
    public static void main(String[] args) {
        IntelApplication.run(AnalyticsFlushWorkerApplication.class, "analytics-flush-worker", args);
    }
}
