package com.aurastream.fleet.history;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a job runs in the past.
 *
 * @param job the job's name
 * @param source the source whose observations of a recording start it; absent for a job that only analyses
 * @param every how often it runs in a world that has no observations of its own; thinner than its schedule, so that days
 *     pass in seconds
 */
public record JobCadence(String job, Optional<String> source, Duration every) {

    static JobCadence collects(String job, String source, Duration every) {
        return new JobCadence(job, Optional.of(source), every);
    }

    static JobCadence analyses(String job, Duration every) {
        return new JobCadence(job, Optional.empty(), every);
    }
}
