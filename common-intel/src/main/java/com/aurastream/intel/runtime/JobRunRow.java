package com.aurastream.intel.runtime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code job_run}, for reading; rows are written by statements that guard themselves. */
@Entity
@Immutable
@Table(name = "job_run")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class JobRunRow {

    @Id
    private String id;

    private String job;
    private long fence;

    @Column(name = "run_trigger")
    private String trigger;

    private String instance;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private String outcome;
    private @Nullable String reason;
    private String items;
    private String spent;

    RunRecord record(RunJson json) {
        return new RunRecord(
                id,
                job,
                fence,
                RunTrigger.valueOf(trigger.toUpperCase(Locale.ROOT)),
                instance,
                startedAt,
                Optional.ofNullable(finishedAt),
                RunOutcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(reason),
                json.items(items),
                json.spent(spent));
    }
}
