package com.aurastream.generation;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.PackKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders of one creator. */
final class Orders {

    static final String CREATOR = "c-1";

    private Orders() {}

    static GenerationOrder single(AssetKind kind, String prompt) {
        return new GenerationOrder(
                CREATOR, kind.queue(), kind.code(), false, List.of(kind), prompt, List.of(), Optional.empty());
    }

    static GenerationOrder pack(PackKind kind, String prompt) {
        return new GenerationOrder(
                CREATOR,
                AssetKind.Queue.TWITCH_ASSETS,
                kind.code(),
                true,
                kind.parts(),
                prompt,
                List.of(),
                Optional.empty());
    }

    static ClaimedPart part(int attempt, int failures) {
        return part(attempt, failures, single(AssetKind.STORY, "a fox in the snow at night"));
    }

    static ClaimedPart part(int attempt, int failures, GenerationOrder order) {
        return new ClaimedPart(new UUID(1, 2), "story", AssetKind.STORY, 0, attempt, failures, order);
    }
}
