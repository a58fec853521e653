package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.mission.Mission;
import com.aurastream.intel.analysis.prediction.Grade;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.transaction.support.TransactionTemplate;

/** Missions in the tables {@code mission_day} and {@code mission}. */
final class PostgresMissionArchive implements MissionArchive {

    private static final String SELECT = "select * from mission ";

    /** The second writer of a day waits for the first one's transaction and then inserts nothing. */
    private static final String CLAIM = "insert into mission_day (creator, day) values (?, ?) on conflict do nothing";

    private static final String ACCEPT = """
            update mission set accepted_at = ? where creator = ? and id = ? and accepted_at is null and expires_at > ?
            """;

    private static final String COMPLETE = """
            update mission set completed_at = ?, accepted_at = coalesce(accepted_at, ?)
            where creator = ? and id = ? and completed_at is null and expires_at > ?
            """;

    private static final String BEFORE = SELECT + """
            where creator = ? and day in
              (select day from mission_day where creator = ? and day < ? order by day desc limit ?)
            order by day desc, place
            """;

    private static final String GRADE = """
            update mission set grade_verdict = ?, grade_observed = ?, grade_reason = ?, graded_at = ?
            where id = ? and grade_verdict is null
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PostgresMissionArchive(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<Mission> ofDay(String creator, LocalDate day) {
        return query("where creator = ? and day = ? order by place", creator, day);
    }

    @Override
    public List<Mission> give(List<Mission> missions) {
        String creator = missions.get(0).creator();
        LocalDate day = missions.get(0).day();
        transaction.executeWithoutResult(status -> {
            if (jdbc.update(CLAIM, creator, day) == 1) {
                MissionRow.insert(jdbc, missions);
            }
        });
        return ofDay(creator, day);
    }

    @Override
    public List<Mission> since(String creator, LocalDate first) {
        return query("where creator = ? and day >= ? order by day desc, place", creator, first);
    }

    @Override
    public List<Mission> before(String creator, LocalDate day, int days) {
        return jdbc.query(BEFORE, (row, index) -> MissionRow.read(row), creator, creator, day, days);
    }

    @Override
    public Optional<Mission> accept(String creator, String id, Instant at) {
        jdbc.update(ACCEPT, SqlTime.of(at), creator, id, SqlTime.of(at));
        return find(creator, id);
    }

    @Override
    public Optional<Mission> complete(String creator, String id, Instant at) {
        jdbc.update(COMPLETE, SqlTime.of(at), SqlTime.of(at), creator, id, SqlTime.of(at));
        return find(creator, id);
    }

    @Override
    public List<Mission> gradable(Instant at, int limit) {
        return query(
                "where grade_verdict is null and gradable_at <= ? order by gradable_at, id limit ?",
                SqlTime.of(at),
                limit);
    }

    @Override
    public void grade(String id, Grade grade) {
        Double observed =
                grade.observed().isPresent() ? Double.valueOf(grade.observed().getAsDouble()) : null;
        jdbc.update(
                GRADE,
                grade.verdict().toString(),
                new SqlParameterValue(Types.DOUBLE, observed),
                grade.reason(),
                SqlTime.of(grade.gradedAt()),
                id);
    }

    private Optional<Mission> find(String creator, String id) {
        return query("where creator = ? and id = ?", creator, id).stream().findFirst();
    }

    private List<Mission> query(String where, Object... arguments) {
        return jdbc.query(SELECT + where, (row, index) -> MissionRow.read(row), arguments);
    }
}
