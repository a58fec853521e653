package com.aurastream.generation.asset;

import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.PackKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders and their parts. */
final class Orders {

    private static final UUID JOB = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private Orders() {}

    static ClaimedPart single(AssetKind kind, String prompt, List<String> colors, String text) {
        return part(
                new GenerationOrder(
                        "creator-1",
                        kind.queue(),
                        kind.code(),
                        false,
                        List.of(kind),
                        prompt,
                        colors,
                        Optional.of(text).filter(words -> !words.isEmpty())),
                0,
                kind.code());
    }

    static ClaimedPart single(AssetKind kind) {
        return single(kind, "a happy fox who plays a racing game", List.of("#E2581A", "#22C7B8"), "");
    }

    static List<ClaimedPart> pack(PackKind kind, String prompt, String text) {
        GenerationOrder order = new GenerationOrder(
                "creator-1",
                AssetKind.Queue.TWITCH_ASSETS,
                kind.code(),
                true,
                kind.parts(),
                prompt,
                List.of("#7C3AED", "#F5B301"),
                Optional.of(text).filter(words -> !words.isEmpty()));
        return IntStream.range(0, kind.parts().size())
                .mapToObj(place -> part(order, place, kind.parts().get(place).code() + "-" + (place + 1)))
                .toList();
    }

    private static ClaimedPart part(GenerationOrder order, int place, String name) {
        return new ClaimedPart(JOB, name, order.parts().get(place), place, 1, 0, order);
    }
}
