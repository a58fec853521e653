package com.aurastream.intel.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the run ledger.
 *
 * @param id the run's id
 * @param job the job's name
 * @param fence the run's fence; 0 for a skipped run, which never had the lock
 * @param trigger why it was started
 * @param instance which process ran it
 * @param startedAt when it started, by the fleet's clock
 * @param finishedAt when it ended; absent while running
 * @param outcome how it ended
 * @param reason why it was skipped, failed or partial; absent otherwise
 * @param items what became of each item
 * @param spent what it used of limited things
 */
public record RunRecord(
        String id,
        String job,
        long fence,
        RunTrigger trigger,
        String instance,
        Instant startedAt,
        Optional<Instant> finishedAt,
        RunOutcome outcome,
        Optional<String> reason,
        List<JobReport.Item> items,
        Map<String, Long> spent) {}
