package com.aurastream.benchmarks.generation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What PostgreSQL holds of jobs, read with plain SQL and none of the fleet's code. */
final class JobsKept {

    private final String jdbcUrl;

    JobsKept(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** A job as it stands. */
    record KeptJob(String id, String key, String state) {}

    /** A part as it stands. */
    record KeptPart(String job, int place, String kind, String state, int attempt, String reason) {}

    /** An event of a job. */
    record KeptEvent(String job, long sequence, Instant at, String type) {}

    /** A file of a part. */
    record KeptAsset(String job, int part, int place, String name, String sha256, String size, long bytes) {}

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<KeptJob> jobs() throws SQLException {
        return all(
                "select id, coalesce(idempotency_key, ''), state from generation_job order by id",
                row -> new KeptJob(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** The parts of each job, in order. */
    Map<String, List<KeptPart>> parts() throws SQLException {
        return byJob(
                all(
                        "select job, place, kind, state, attempt, coalesce(reason, '') from generation_part order by job, place",
                        row -> new KeptPart(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getString(6))),
                KeptPart::job);
    }

    /** The events of each job, in order. */
    Map<String, List<KeptEvent>> events() throws SQLException {
        return byJob(
                all(
                        "select job, seq, at, type from generation_event order by job, seq",
                        row -> new KeptEvent(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4))),
                KeptEvent::job);
    }

    /** The files of each job, in the order of parts and sizes. */
    Map<String, List<KeptAsset>> assets() throws SQLException {
        return byJob(
                all(
                        "select job, part, place, name, sha256, width || 'x' || height, bytes from generation_asset"
                                + " order by job, part, place",
                        row -> new KeptAsset(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7))),
                KeptAsset::job);
    }

    /** How many jobs have not ended. */
    long open() throws SQLException {
        return all("select count(*) from generation_job where ended_at is null", row -> row.getLong(1))
                .get(0);
    }

    /** The processes that hold parts, one for each part. */
    List<Long> holders() throws SQLException {
        return all(
                "select lease_owner from generation_part where state = 'running' and due_at > clock_timestamp()"
                        + " and lease_owner is not null",
                row -> pid(row.getString(1)));
    }

    /** The process id at the end of a lease owner's name, or -1. */
    static long pid(String owner) {
        String digits = owner.replaceAll("^.*?(\\d+)\\D*$", "$1");
        return digits.matches("\\d+") ? Long.parseLong(digits) : -1;
    }

    private <T> List<T> all(String sql, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(reading.read(row));
            }
        }
        return all;
    }

    private static <T> Map<String, List<T>> byJob(List<T> rows, Function<T, String> job) {
        Map<String, List<T>> byJob = new HashMap<>();
        rows.forEach(row ->
                byJob.computeIfAbsent(job.apply(row), id -> new ArrayList<>()).add(row));
        return byJob;
    }
}
