package com.aurastream.intel.archive;

import com.aurastream.intel.coach.CoachSummary;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Summaries in the table {@code coach_session}. */
final class PostgresCoachSummaries implements CoachSummaries {

    /** A later activity is that of a session which Redis, restored from a backup, had open once more. */
    private static final String SAVE = """
            insert into coach_session (id, creator, topic, started_at, last_activity_at, ended_at, ending, turns, messages, characters)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set last_activity_at = excluded.last_activity_at, ended_at = excluded.ended_at,
              ending = excluded.ending, turns = excluded.turns, messages = excluded.messages, characters = excluded.characters
            where coach_session.last_activity_at < excluded.last_activity_at
            """;

    private final JdbcTemplate jdbc;

    PostgresCoachSummaries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, so that two who save the same ones at once wait for each other and never in a circle. */
    @Override
    public void save(List<CoachSummary> summaries) {
        jdbc.batchUpdate(
                SAVE,
                summaries.stream()
                        .sorted(Comparator.comparing(CoachSummary::id))
                        .map(PostgresCoachSummaries::row)
                        .toList());
    }

    private static Object[] row(CoachSummary summary) {
        return new Object[] {
            summary.id(),
            summary.creator(),
            summary.topic().orElse(null),
            SqlTime.of(summary.startedAt()),
            SqlTime.of(summary.lastActivityAt()),
            SqlTime.of(summary.endedAt()),
            summary.ending().toString(),
            summary.turns(),
            summary.messages(),
            summary.characters()
        };
    }
}
