package com.aurastream.intel.generation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Several assets that are ordered together and go through the queue {@code twitch-assets}. */
public enum PackKind {
    /** Five emotes. */
    EMOTE(AssetKind.EMOTE, AssetKind.EMOTE, AssetKind.EMOTE, AssetKind.EMOTE, AssetKind.EMOTE),
    /** Three panels and an offline picture. */
    STREAM(AssetKind.PANEL, AssetKind.PANEL, AssetKind.PANEL, AssetKind.OFFLINE),
    /** A story, a thumbnail and three emotes. */
    SEASONAL(AssetKind.STORY, AssetKind.THUMBNAIL, AssetKind.EMOTE, AssetKind.EMOTE, AssetKind.EMOTE);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<AssetKind> parts;

    PackKind(AssetKind... parts) {
        this.parts = List.of(parts);
    }

    /** Its parts, in order. */
    public List<AssetKind> parts() {
        return parts;
    }

    /** The name outside of Java, such as {@code seasonal}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a {@link #code()}. */
    public static Optional<PackKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
