package com.aurastream.intel.document;

import com.aurastream.intel.snapshot.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The envelope that every stored result wears.
 *
 * @param kind name of the kind, see {@link DocumentKind#name()}
 * @param schema the payload's schema, see {@link DocumentKind#schema()}
 * @param game slug of the game; absent for a document of the whole fleet
 * @param origin where the data came from
 * @param generatedAt when it was made
 * @param freshUntil until when it counts as fresh; Redis keeps it longer
 * @param status how whole it is
 * @param inputs what it was made from
 * @param method how it was made
 * @param run id of the job run that made it
 * @param data the payload
 * @param <T> the payload's type
 */
public record Document<T>(
        String kind,
        int schema,
        Optional<String> game,
        Origin origin,
        Instant generatedAt,
        Instant freshUntil,
        DocumentStatus status,
        List<DocumentInput> inputs,
        Method method,
        String run,
        T data) {

    /** Copies the inputs. */
    public Document {
        inputs = List.copyOf(inputs);
    }
}
