package com.aurastream.intel.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a job stands.
 *
 * @param job its name
 * @param enabled whether it is scheduled
 * @param lastRun when its newest run started, skipped and running ones included
 * @param outcome what became of that run
 * @param reason why, where that run was skipped or not wholly a success
 * @param instance which process ran it
 * @param lastSuccess when its newest success, whole or in part, started
 * @param nextRun when it is due next; absent when it is not scheduled
 * @param objective how old the last success may be
 * @param late whether the last success is older than that
 */
public record JobStatus(
        String job,
        boolean enabled,
        Optional<Instant> lastRun,
        Optional<RunOutcome> outcome,
        Optional<String> reason,
        Optional<String> instance,
        Optional<Instant> lastSuccess,
        Optional<Instant> nextRun,
        Duration objective,
        boolean late) {}
