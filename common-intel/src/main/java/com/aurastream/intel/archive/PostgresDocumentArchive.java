package com.aurastream.intel.archive;

import com.aurastream.intel.document.Fence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents in the table {@code document}. */
final class PostgresDocumentArchive implements DocumentArchive {

    /**
     * Looks at the fence and writes in one statement. The share lock makes a newer run, which is about to raise the fence,
     * wait until this row is in; so no older run writes after a newer one has begun.
     */
    private static final String SAVE = """
            with fence as (select token from job_fence where job = ? for share),
                 held as (select not exists (select 1 from fence where token > ?) as ok),
                 kept as (insert into document (kind, subject, generated_at, fresh_until, origin, status, run, json)
                          select ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ? from held where ok
                          on conflict do nothing)
            select ok from held
            """;

    private final JdbcTemplate jdbc;
    private final DocumentRows rows;

    PostgresDocumentArchive(JdbcTemplate jdbc, DocumentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public boolean save(ArchivedDocument document, Fence fence) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                SAVE,
                Boolean.class,
                fence.job(),
                fence.token(),
                document.kind(),
                document.subject(),
                SqlTime.of(document.generatedAt()),
                SqlTime.of(document.freshUntil()),
                document.origin(),
                document.status(),
                document.run(),
                document.json()));
    }

    @Override
    public Optional<ArchivedDocument> latest(String kind, String subject, Instant at) {
        return rows.findFirstByKindAndSubjectAndGeneratedAtLessThanEqualOrderByGeneratedAtDesc(
                        kind, subject, SqlTime.cut(at))
                .map(DocumentRow::document);
    }

    @Override
    public List<ArchivedDocument> latestOfEach(String kind, Instant at) {
        return rows.newestOfEach(kind, SqlTime.cut(at)).stream()
                .map(DocumentRow::document)
                .toList();
    }

    @Override
    public List<Instant> generated(String kind, String subject, Instant from, Instant before) {
        return rows.generated(kind, subject, SqlTime.cut(from), SqlTime.cut(before));
    }

    @Override
    public List<ArchivedDocument> newest(String kind, String subject, Instant before, int limit) {
        return rows
                .findByKindAndSubjectAndGeneratedAtLessThanOrderByGeneratedAtDesc(
                        kind, subject, SqlTime.cut(before), Limit.of(limit))
                .stream()
                .map(DocumentRow::document)
                .toList();
    }

    @Override
    public Optional<ArchivedDocument> ofRun(String kind, String run) {
        return rows.findFirstByKindAndRunOrderByGeneratedAtDescSubjectAsc(kind, run)
                .map(DocumentRow::document);
    }
}
