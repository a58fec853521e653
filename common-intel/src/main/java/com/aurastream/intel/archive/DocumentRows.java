package com.aurastream.intel.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads of {@code document}. */
interface DocumentRows extends Repository<DocumentRow, DocumentRow.Key> {

    Optional<DocumentRow> findFirstByKindAndSubjectAndGeneratedAtLessThanEqualOrderByGeneratedAtDesc(
            String kind, String subject, Instant at);

    List<DocumentRow> findByKindAndSubjectAndGeneratedAtLessThanOrderByGeneratedAtDesc(
            String kind, String subject, Instant before, Limit limit);

    Optional<DocumentRow> findFirstByKindAndRunOrderByGeneratedAtDescSubjectAsc(String kind, String run);

    @Query("""
            select d from DocumentRow d where d.kind = :kind and d.generatedAt =
              (select max(n.generatedAt) from DocumentRow n
               where n.kind = d.kind and n.subject = d.subject and n.generatedAt <= :at)
            order by d.subject
            """)
    List<DocumentRow> newestOfEach(String kind, Instant at);

    @Query("""
            select d.generatedAt from DocumentRow d
            where d.kind = :kind and d.subject = :subject and d.generatedAt >= :from and d.generatedAt < :before
            order by d.generatedAt
            """)
    List<Instant> generated(String kind, String subject, Instant from, Instant before);
}
