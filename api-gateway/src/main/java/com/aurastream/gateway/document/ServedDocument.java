package com.aurastream.gateway.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A document on its way to a caller.
 *
 * @param json the text as stored
 * @param head what its envelope says
 * @param from where it was found
 */
public record ServedDocument(String json, DocumentHead head, Shelf from) {

    /** The places where a document can be found, best first. */
    public enum Shelf {
        /** Redis, where the fleet's current results are. */
        CACHE,
        /** PostgreSQL: a copy, served because Redis has none or does not answer. */
        ARCHIVE,
        /** PostgreSQL, asked for a past instant on purpose. */
        HISTORY,
        /** This process's memory: the last copy that it served. */
        MEMORY
    }

    /**
     * A document from its stored text.
     *
     * @throws IllegalArgumentException when the text is not a document
     */
    static ServedDocument of(String json, Shelf from) {
        return new ServedDocument(json, DocumentHead.of(json), from);
    }

    /**
     * Whether it may be called fresh: not past its time, and not a mere copy. A copy is called stale even within its
     * time, because nobody can say whether Redis had a newer one.
     */
    public boolean fresh(Instant now) {
        return (from == Shelf.CACHE || from == Shelf.HISTORY) && now.isBefore(head.freshUntil());
    }

    ServedDocument copyFrom(Shelf other) {
        return new ServedDocument(json, head, other);
    }

    /** The bytes as stored. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
