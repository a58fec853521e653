package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Predictions in the table {@code prediction}. */
final class PostgresPredictionArchive implements PredictionArchive {

    private static final String SAVE = """
            insert into prediction (id, detector, game, metric, subject, reference, least, made_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select id, detector, game, metric, subject, reference, least, made_at, due_at, verdict, observed, reason, graded_at
            from prediction
            """;

    private static final String DUE = COLUMNS + "where verdict is null and due_at <= ? order by due_at, id";

    private static final String FIND = COLUMNS + "where id = ?";

    private static final String GRADE = """
            update prediction set verdict = ?, observed = ?, reason = ?, graded_at = ?
            where id = ? and verdict is null
            """;

    private static final String TALLIES = """
            select detector,
                   count(*) filter (where verdict = 'hit') as hits,
                   count(*) filter (where verdict = 'miss') as misses,
                   count(*) filter (where verdict = 'ungradable') as ungradable,
                   count(*) filter (where verdict is null) as open
            from prediction where made_at >= ? group by detector order by detector
            """;

    private final JdbcTemplate jdbc;

    PostgresPredictionArchive(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(String id, String detector, Prediction prediction) {
        jdbc.update(
                SAVE,
                id,
                detector,
                prediction.game(),
                prediction.metric().toString(),
                prediction.subject(),
                prediction.reference(),
                prediction.least(),
                SqlTime.of(prediction.madeAt()),
                SqlTime.of(prediction.dueAt()));
    }

    @Override
    public List<ArchivedPrediction> due(Instant at) {
        return jdbc.query(DUE, (row, index) -> prediction(row), SqlTime.of(at));
    }

    @Override
    public boolean grade(String id, Grade grade) {
        int changed = jdbc.update(
                GRADE,
                grade.verdict().toString(),
                grade.observed().isPresent() ? grade.observed().getAsDouble() : null,
                grade.reason(),
                SqlTime.of(grade.gradedAt()),
                id);
        return changed == 1;
    }

    @Override
    public Optional<ArchivedPrediction> find(String id) {
        return jdbc.query(FIND, (row, index) -> prediction(row), id).stream().findFirst();
    }

    @Override
    public List<Tally> tallies(Instant madeSince) {
        return jdbc.query(
                TALLIES,
                (row, index) -> new Tally(
                        row.getString("detector"),
                        row.getInt("hits"),
                        row.getInt("misses"),
                        row.getInt("ungradable"),
                        row.getInt("open")),
                SqlTime.of(madeSince));
    }

    private static ArchivedPrediction prediction(ResultSet row) throws SQLException {
        Prediction prediction = new Prediction(
                Metric.valueOf(row.getString("metric").toUpperCase(Locale.ROOT)),
                row.getString("game"),
                row.getString("subject"),
                row.getDouble("reference"),
                row.getDouble("least"),
                instant(row, "made_at"),
                instant(row, "due_at"));
        return new ArchivedPrediction(row.getString("id"), row.getString("detector"), prediction, grade(row));
    }

    private static Optional<Grade> grade(ResultSet row) throws SQLException {
        @Nullable String verdict = row.getString("verdict");
        if (verdict == null) {
            return Optional.empty();
        }
        double observed = row.getDouble("observed");
        return Optional.of(new Grade(
                Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(observed),
                row.getString("reason"),
                instant(row, "graded_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
