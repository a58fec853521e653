import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks into a fleet's PostgreSQL for what a kill must not leave: run by {@code kill-test} as a single source file with the
 * driver on the class path. Prints a line for each check and ends with 1 when one failed.
 */
public final class LedgerCheck {

    /** Each asks for offenders; none must come. */
    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put(
                "no run is open whose process is gone",
                "select job, started_at from job_run r where outcome = 'running' and exists (select 1 from job_run later"
                        + " where later.job = r.job and later.fence > r.fence)");
        CHECKS.put(
                "no two runs of a job at the same time",
                "select a.job, a.started_at, b.started_at from job_run a join job_run b on a.job = b.job and a.id < b.id"
                        + " and a.outcome in ('succeeded', 'partial') and b.outcome in ('succeeded', 'partial')"
                        + " and a.started_at < b.finished_at and b.started_at < a.finished_at");
        CHECKS.put(
                "no step of the past was lived through twice",
                "select job, started_at from job_run where run_trigger = 'history' and outcome in ('succeeded', 'partial')"
                        + " group by job, started_at having count(*) > 1");
        CHECKS.put(
                "no document is archived twice",
                "select a.kind, a.subject, a.generated_at, b.generated_at from document a join document b"
                        + " on a.kind = b.kind and a.subject = b.subject and a.generated_at < b.generated_at"
                        + " and b.generated_at < a.generated_at + interval '1 second'");
        CHECKS.put(
                "no sample is archived twice",
                "select a.video_id, a.observed_at, b.observed_at from video_sample a join video_sample b"
                        + " on a.video_id = b.video_id and a.observed_at < b.observed_at"
                        + " and b.observed_at < a.observed_at + interval '1 second'");
        CHECKS.put(
                "no day of the past is missing",
                "select job, started_at, before from (select job, started_at, lag(started_at) over"
                        + " (partition by job order by started_at) as before from job_run where run_trigger = 'history'"
                        + " and outcome in ('succeeded', 'partial')) steps where started_at - before > interval '26 hours'");
        CHECKS.put(
                "no gap since the schedules took over but the outages",
                "select job, started_at, before from (select job, started_at, lag(started_at) over"
                        + " (partition by job order by started_at) as before from job_run where run_trigger <> 'history'"
                        + " and outcome in ('succeeded', 'partial') and job in ('twitch-streams', 'youtube-trending',"
                        + " 'youtube-observe')) runs where started_at - before > interval '40 minutes'");
    }

    public static void main(String[] arguments) throws SQLException {
        boolean failed = false;
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            for (Map.Entry<String, String> check : CHECKS.entrySet()) {
                List<String> offenders = rows(connection, check.getValue());
                System.out.println((offenders.isEmpty() ? "ok    " : "FAILED ") + check.getKey());
                offenders.stream().limit(5).forEach(offender -> System.out.println("      " + offender));
                failed |= !offenders.isEmpty();
            }
            rows(connection, "select job, run_trigger, outcome, count(*) from job_run group by 1, 2, 3 order by 1, 2, 3")
                    .forEach(row -> System.out.println("      " + row));
        }
        System.exit(failed ? 1 : 0);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(column == 1 ? "" : "  ").append(result.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
