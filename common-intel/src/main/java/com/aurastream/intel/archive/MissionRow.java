package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.mission.MissionCandidates.Candidate;
import com.aurastream.intel.analysis.mission.MissionCandidates.Kind;
import com.aurastream.intel.analysis.mission.MissionCandidates.SizeBand;
import com.aurastream.intel.analysis.mission.MissionCandidates.Target;
import com.aurastream.intel.analysis.mission.MissionCandidates.Window;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.snapshot.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row of the table {@code mission}. */
final class MissionRow {

    private static final String INSERT = """
            insert into mission (id, creator, day, place, candidate, game, kind, subject, title, why, score, sizes,
              window_start, window_end, target_metric, target_term, target_least, target_sentence, gradable_at, evidence,
              expires_at, origin, as_of, offered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String GONE = "This text is no longer kept.";

    private MissionRow() {}

    /** Inserts missions that nobody has reacted to, in the order of their places. */
    static void insert(JdbcTemplate jdbc, List<Mission> missions) {
        for (int place = 0; place < missions.size(); place++) {
            jdbc.update(INSERT, columns(missions.get(place), place));
        }
    }

    private static @Nullable Object[] columns(Mission mission, int place) {
        Candidate candidate = mission.candidate();
        Target target = candidate.target();
        return new @Nullable Object[] {
            mission.id(),
            mission.creator(),
            mission.day(),
            place,
            candidate.id(),
            candidate.game(),
            candidate.kind().toString(),
            candidate.subject(),
            candidate.title(),
            candidate.why(),
            candidate.score(),
            candidate.sizes().stream().map(SizeBand::toString).toArray(String[]::new),
            candidate.window().map(window -> SqlTime.of(window.start())).orElse(null),
            candidate.window().map(window -> SqlTime.of(window.end())).orElse(null),
            target.metric().toString(),
            target.term().orElse(null),
            target.least(),
            target.sentence(),
            SqlTime.of(target.gradableAt()),
            candidate.evidence().toArray(String[]::new),
            SqlTime.of(candidate.expiresAt()),
            mission.origin().toString(),
            SqlTime.of(mission.asOf()),
            SqlTime.of(mission.offeredAt())
        };
    }

    static Mission read(ResultSet row) throws SQLException {
        return new Mission(
                row.getString("id"),
                row.getString("creator"),
                row.getObject("day", LocalDate.class),
                candidate(row),
                Origin.valueOf(constant(row, "origin")),
                instant(row, "as_of").orElseThrow(),
                instant(row, "offered_at").orElseThrow(),
                instant(row, "accepted_at"),
                instant(row, "completed_at"),
                grade(row));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("candidate"),
                row.getString("game"),
                Kind.valueOf(constant(row, "kind")),
                row.getString("subject"),
                text(row, "title"),
                text(row, "why"),
                row.getDouble("score"),
                texts(row, "sizes").stream()
                        .map(size -> SizeBand.valueOf(size.toUpperCase(Locale.ROOT)))
                        .toList(),
                window(row),
                target(row),
                texts(row, "evidence"),
                instant(row, "expires_at").orElseThrow());
    }

    private static Optional<Window> window(ResultSet row) throws SQLException {
        Optional<Instant> end = instant(row, "window_end");
        return instant(row, "window_start").map(start -> new Window(start, end.orElseThrow()));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                Metric.valueOf(constant(row, "target_metric")),
                Optional.ofNullable(row.getString("target_term")),
                row.getDouble("target_least"),
                instant(row, "gradable_at").orElseThrow(),
                text(row, "target_sentence"));
    }

    private static Optional<Grade> grade(ResultSet row) throws SQLException {
        if (row.getString("grade_verdict") == null) {
            return Optional.empty();
        }
        Double observed = row.getObject("grade_observed", Double.class);
        return Optional.of(new Grade(
                Verdict.valueOf(constant(row, "grade_verdict")),
                observed == null ? OptionalDouble.empty() : OptionalDouble.of(observed),
                row.getString("grade_reason"),
                instant(row, "graded_at").orElseThrow()));
    }

    /** A sentence, or what stands in its place once it had to go, because it may quote a source. */
    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? GONE : text;
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
