package com.aurastream.gateway.generation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be ordered; for the contract only, because {@link OrderBody} reads it. */
final class Orders {

    private static final String COLORS = "[\"#1a2b3c\",\"#ffcc00\"]";

    private Orders() {}

    /**
     * An order of a single asset.
     *
     * @param kind what to make
     * @param prompt what is to be seen, at most 3,000 characters
     * @param colors brand colours, at most 5, most important first
     * @param text words on the picture, at most 80 characters
     */
    record NewGeneration(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {
                        "thumbnail",
                        "overlay",
                        "banner",
                        "story",
                        "clip_cover",
                        "profile",
                        "emote",
                        "badge",
                        "panel",
                        "offline"
                    })
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 3_000)
            String prompt,

            @Schema(example = COLORS) @Nullable List<String> colors,
            @Schema(maxLength = 80) @Nullable String text) {}

    /**
     * An order of a pack.
     *
     * @param kind what it is made of: five emotes; three panels and an offline picture; a story, a thumbnail and three emotes
     * @param prompt what is to be seen, at most 3,000 characters
     * @param colors brand colours, at most 5, most important first
     * @param text words on the pictures, at most 80 characters
     */
    record NewTwitchPack(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"emote", "stream", "seasonal"})
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 3_000)
            String prompt,

            @Schema(example = COLORS) @Nullable List<String> colors,
            @Schema(maxLength = 80) @Nullable String text) {}
}
