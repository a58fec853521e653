package com.aurastream.intel.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code document}, for reading; rows are written by the one statement that also looks at the fence. */
@Entity
@Immutable
@Table(name = "document")
@IdClass(DocumentRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DocumentRow {

    @Id
    private String kind;

    @Id
    private String subject;

    @Id
    @Column(name = "generated_at")
    private Instant generatedAt;

    @Column(name = "fresh_until")
    private Instant freshUntil;

    private String origin;
    private String status;
    private String run;
    private String json;

    ArchivedDocument document() {
        return new ArchivedDocument(kind, subject, generatedAt, freshUntil, origin, status, run, json);
    }

    /** What a document is found by; JPA wants a class with a constructor without parameters. */
    static class Key implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        private @Nullable String kind;
        private @Nullable String subject;
        private @Nullable Instant generatedAt;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(kind, key.kind)
                    && Objects.equals(subject, key.subject)
                    && Objects.equals(generatedAt, key.generatedAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, subject, generatedAt);
        }
    }
}
