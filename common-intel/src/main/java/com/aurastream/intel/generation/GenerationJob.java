package com.aurastream.intel.generation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order and how it stands.
 *
 * @param id its id
 * @param order what was ordered
 * @param state follows from the states of the parts
 * @param createdAt when it was ordered
 * @param endedAt when its last part ended
 * @param parts its parts, in order, at least one
 */
public record GenerationJob(
        UUID id,
        GenerationOrder order,
        GenerationState state,
        Instant createdAt,
        Optional<Instant> endedAt,
        List<GenerationPart> parts) {

    /** Copies the parts. */
    public GenerationJob {
        parts = List.copyOf(parts);
    }
}
