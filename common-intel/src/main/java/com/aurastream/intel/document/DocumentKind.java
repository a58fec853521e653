package com.aurastream.intel.document;

import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of document.
 *
 * @param name the kind's name in the envelope and in the archive, such as {@code title-intel}
 * @param schema raised when the payload's shape changes incompatibly
 * @param payload the payload's type
 * @param <T> the payload's type
 */
public record DocumentKind<T>(String name, int schema, Class<T> payload) {

    /** A document of this kind; the parameters are those of {@link Document}. */
    public Document<T> document(
            Optional<String> game,
            Origin origin,
            Instant generatedAt,
            Instant freshUntil,
            DocumentStatus status,
            List<DocumentInput> inputs,
            Method method,
            String run,
            T data) {
        return new Document<>(name, schema, game, origin, generatedAt, freshUntil, status, inputs, method, run, data);
    }
}
