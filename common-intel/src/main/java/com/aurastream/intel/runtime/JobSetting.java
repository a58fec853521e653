package com.aurastream.intel.runtime;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about one job; what is not said stays as the job declares it.
 *
 * @param enabled whether it is scheduled at all; true unless said otherwise. On request it still runs
 * @param cron Spring cron expression of six fields
 * @param zone the zone that the cron is read in, such as {@code America/New_York}
 * @param objective how old the last success may be before the job counts as late
 * @param timeLimit how long one run may take before it is stopped
 */
public record JobSetting(
        @Nullable Boolean enabled,
        @Nullable String cron,
        @Nullable ZoneId zone,
        @Nullable Duration objective,
        @Nullable Duration timeLimit) {

    static final JobSetting NOTHING_SAID = new JobSetting(null, null, null, null, null);

    JobSchedule applyTo(JobSchedule declared) {
        return new JobSchedule(
                cron == null ? declared.cron() : cron,
                zone == null ? declared.zone() : zone,
                objective == null ? declared.objective() : objective,
                timeLimit == null ? declared.timeLimit() : timeLimit);
    }

    boolean schedules() {
        return enabled == null || enabled;
    }
}
