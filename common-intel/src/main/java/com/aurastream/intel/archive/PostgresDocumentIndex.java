package com.aurastream.intel.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The newest row of each subject by one probe of the primary key each, however long the history is. */
final class PostgresDocumentIndex implements DocumentIndex {

    private static final String QUERY = """
            select k.kind, k.subject, d.generated_at, d.fresh_until, d.origin, d.status
            from unnest(?::text[], ?::text[]) with ordinality as k (kind, subject, place)
            cross join lateral
                (select generated_at, fresh_until, origin, status from document
                 where kind = k.kind and subject = k.subject order by generated_at desc limit 1) d
            order by k.place
            """;

    private final JdbcTemplate jdbc;

    PostgresDocumentIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> newest(Collection<Subject> subjects) {
        return jdbc.query(
                QUERY,
                (row, index) -> entry(row),
                subjects.stream().map(Subject::kind).toArray(String[]::new),
                subjects.stream().map(Subject::subject).toArray(String[]::new));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new Subject(row.getString("kind"), row.getString("subject")),
                instant(row, "generated_at"),
                instant(row, "fresh_until"),
                row.getString("origin"),
                row.getString("status"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
