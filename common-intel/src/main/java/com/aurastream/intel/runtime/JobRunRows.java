package com.aurastream.intel.runtime;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Reads of {@code job_run}. */
interface JobRunRows extends Repository<JobRunRow, String> {

    Optional<JobRunRow> findFirstByJobAndOutcomeInOrderByStartedAtDesc(String job, Collection<String> outcomes);

    List<JobRunRow> findByJobAndStartedAtBeforeOrderByStartedAtDesc(String job, Instant before, Limit limit);

    Optional<JobRunRow> findFirstByJobOrderByStartedAtDesc(String job);
}
