package com.aurastream.thumbnail;

import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Vision;
import java.util.Map;
import java.util.Optional;

/**
 * What came of looking at the pictures of a game.
 *
 * @param seen words by picture's hash and field; pictures without a verdict are left out
 * @param vision how the model was used; absent where it was not
 * @param reason why not every picture has a verdict; absent when every one has
 */
record Looked(Map<String, Map<String, String>> seen, Optional<Vision> vision, Optional<String> reason) {

    /** Copies the map. */
    Looked {
        seen = Map.copyOf(seen);
    }

    Map<String, String> seen(Picture picture) {
        return seen.getOrDefault(picture.hash(), Map.of());
    }

    /** Another model than the one that was asked for, where one answered. */
    Optional<String> otherModel() {
        return vision.flatMap(used -> used.servedModels().stream()
                .filter(model -> !VisionRound.isRequested(used.requestedModel(), model))
                .findFirst());
    }
}
