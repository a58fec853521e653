package com.aurastream.intel.generation;

import java.util.List;
import java.util.Optional;

/**
 * A part of a job: it is queued, tried, retried and ends by itself.
 *
 * @param name unique within the job, such as {@code emote-2}
 * @param kind what it is
 * @param state how it stands; never {@link GenerationState#PARTIAL}
 * @param attempts how often a worker took it up
 * @param progress percent, 0 to 100
 * @param reason why it failed, or why the last attempt did, in words that the creator may read
 * @param assets what came of it, largest first; empty until completed
 */
public record GenerationPart(
        String name,
        AssetKind kind,
        GenerationState state,
        int attempts,
        int progress,
        Optional<String> reason,
        List<GeneratedAsset> assets) {

    /** Copies the assets. */
    public GenerationPart {
        assets = List.copyOf(assets);
    }
}
