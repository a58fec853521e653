package com.aurastream.intel.archive;

import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to jobs, in the table {@code generation_event}, and what follows for the job. To be called within a transaction. */
final class GenerationEvents {

    /** Locks the job's row until the transaction ends, so that its events get their numbers one after another. */
    private static final String APPEND = """
            with numbered as (update generation_job set last_event = last_event + 1 where id = ? returning id, last_event)
            insert into generation_event (job, seq, at, type, data)
            select id, last_event, coalesce(?::timestamptz, clock_timestamp()), ?, ?::jsonb from numbered
            """;

    private static final String LOCK = "select id from generation_job where id = ? for no key update";

    /**
     * A statement of its own, and only under the job's lock: it has to see the parts as those left them who had the lock before. (Were
     * it to wait for the lock itself, its view of the parts would be from before the wait.)
     */
    private static final String SETTLE = """
            update generation_job j set state = s.state,
              ended_at = case when s.state in ('queued', 'running') then null else coalesce(?::timestamptz, clock_timestamp()) end
            from (select case
                when bool_or(due_at is not null) then case when bool_or(attempt > 0) then 'running' else 'queued' end
                when bool_or(state = 'cancelled') then 'cancelled'
                when bool_and(state = 'completed') then 'completed'
                when bool_and(state = 'failed') then 'failed'
                else 'partial' end as state
              from generation_part where job = ?) s
            where j.id = ? and j.state <> s.state
            returning j.state
            """;

    private static final String AFTER = """
            select e.job, e.seq, e.at, e.type, e.data::text as data
            from generation_event e join generation_job j on j.id = e.job
            where j.creator = ? and e.job = ? and e.seq > ? order by e.seq limit ?
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate jdbc;

    GenerationEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a job's row until the transaction ends. */
    void lock(UUID job) {
        jdbc.queryForList(LOCK, UUID.class, job);
    }

    /** Adds an event that happens now, by the database's clock. */
    void append(UUID job, String type, Map<String, ?> data) {
        append(job, type, data, Optional.empty());
    }

    /** Adds an event. */
    void append(UUID job, String type, Map<String, ?> data, Optional<Instant> at) {
        jdbc.update(APPEND, job, at.map(SqlTime::of).orElse(null), type, json(data));
    }

    /** Lets a job's state follow from its parts, and tells when it has ended; only under its lock, which {@link #append} takes too. */
    void settle(UUID job, Optional<Instant> at) {
        jdbc.queryForList(SETTLE, String.class, at.map(SqlTime::of).orElse(null), job, job).stream()
                .filter(state ->
                        !state.equals(GenerationState.RUNNING.code()) && !state.equals(GenerationState.QUEUED.code()))
                .forEach(end -> append(job, end, Map.of(), at));
    }

    /** A creator's job's events after a number. */
    List<GenerationEvent> after(String creator, UUID job, long sequence, int limit) {
        return jdbc.query(AFTER, (row, index) -> event(row), creator, job, sequence, limit);
    }

    static GenerationEvent event(ResultSet row) throws SQLException {
        return new GenerationEvent(
                row.getString("job"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("data"));
    }

    private static String json(Map<String, ?> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event's data cannot be written as JSON", e);
        }
    }
}
