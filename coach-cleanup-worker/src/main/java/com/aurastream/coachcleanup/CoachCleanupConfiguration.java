package com.aurastream.coachcleanup;

import com.aurastream.intel.archive.CoachSummaries;
import com.aurastream.intel.cache.CoachSessionIndex;
import com.aurastream.intel.coach.CoachRules;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that clears away coach sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoachCleanupSettings.class)
class CoachCleanupConfiguration {

    @Bean
    CoachCleanupJob coachCleanupJob(
            CoachSessionIndex index,
            CoachSummaries summaries,
            CoachRules rules,
            CoachCleanupSettings settings,
            MeterRegistry meters) {
        return new CoachCleanupJob(
                new SessionSweep(index, summaries, settings.batch()), rules, new SessionMeters(index, meters));
    }
}
