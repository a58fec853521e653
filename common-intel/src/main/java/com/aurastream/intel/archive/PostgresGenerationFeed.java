package com.aurastream.intel.archive;

import com.aurastream.intel.generation.GenerationEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events in the table {@code generation_event}, whose key answers the question job by job. */
final class PostgresGenerationFeed implements GenerationFeed {

    private static final String AFTER = """
            select e.job, e.seq, e.at, e.type, e.data::text as data
            from unnest(?::text[]::uuid[], ?::bigint[]) as known (job, seq)
            cross join lateral (
              select * from generation_event where job = known.job and seq > known.seq order by seq limit ?) e
            order by e.job, e.seq
            """;

    private final JdbcTemplate jdbc;

    PostgresGenerationFeed(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GenerationEvent> after(Map<UUID, Long> positions, int limit) {
        List<Map.Entry<UUID, Long>> known = List.copyOf(positions.entrySet());
        return jdbc.query(
                AFTER,
                (row, index) -> GenerationEvents.event(row),
                known.stream().map(entry -> entry.getKey().toString()).toArray(String[]::new),
                known.stream().map(Map.Entry::getValue).toArray(Long[]::new),
                limit);
    }
}
