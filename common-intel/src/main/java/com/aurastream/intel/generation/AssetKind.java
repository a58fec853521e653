package com.aurastream.intel.generation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be made, and the exact forms that it is delivered in. Sizes and file limits are those of the platforms. */
public enum AssetKind {
    /** A video's thumbnail. */
    THUMBNAIL(Queue.GENERATION, false, Limit.OTHER, new Size(1280, 720)),
    /** A picture laid over a stream. */
    OVERLAY(Queue.GENERATION, false, Limit.OTHER, new Size(1920, 1080)),
    /** A channel's banner, on Twitch too. */
    BANNER(Queue.GENERATION, false, Limit.OTHER, new Size(1200, 480)),
    /** A story in portrait. */
    STORY(Queue.GENERATION, false, Limit.OTHER, new Size(1080, 1920)),
    /** A clip's cover. */
    CLIP_COVER(Queue.GENERATION, false, Limit.OTHER, new Size(1080, 1080)),
    /** A profile picture. */
    PROFILE(Queue.GENERATION, false, Limit.OTHER, new Size(512, 512)),
    /** A Twitch emote in its three sizes. */
    EMOTE(Queue.TWITCH_ASSETS, true, Limit.EMOTE, new Size(112, 112), new Size(56, 56), new Size(28, 28)),
    /** A Twitch badge in its three sizes. */
    BADGE(Queue.TWITCH_ASSETS, true, Limit.EMOTE, new Size(72, 72), new Size(36, 36), new Size(18, 18)),
    /** A panel below a Twitch stream. */
    PANEL(Queue.TWITCH_ASSETS, false, Limit.PANEL, new Size(320, 160)),
    /** What Twitch shows while the channel is offline. */
    OFFLINE(Queue.TWITCH_ASSETS, false, Limit.OTHER, new Size(1920, 1080));

    /** The two queues, by the names they have everywhere. */
    public enum Queue {
        /** Asset jobs. */
        GENERATION,
        /** Twitch assets and packs. */
        TWITCH_ASSETS;

        /** Such as {@code twitch-assets}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A picture's size in pixels.
     *
     * @param width at least 1
     * @param height at least 1
     */
    public record Size(int width, int height) {}

    private static final class Limit {
        static final int EMOTE = 1_000_000;
        static final int PANEL = 2_900_000;
        static final int OTHER = 10_000_000;
    }

    private final Queue queue;
    private final boolean transparent;
    private final int maxBytes;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Size> sizes;

    AssetKind(Queue queue, boolean transparent, int maxBytes, Size... sizes) {
        this.queue = queue;
        this.transparent = transparent;
        this.maxBytes = maxBytes;
        this.sizes = List.of(sizes);
    }

    /** The queue that a single asset of the kind goes through; a part of a pack goes through the pack's. */
    public Queue queue() {
        return queue;
    }

    /** Whether the background has to be transparent. */
    public boolean transparent() {
        return transparent;
    }

    /** How large one file may be. */
    public int maxBytes() {
        return maxBytes;
    }

    /** The sizes that one order delivers, largest first. */
    public List<Size> sizes() {
        return sizes;
    }

    /** The name outside of Java, such as {@code clip_cover}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a {@link #code()}. */
    public static Optional<AssetKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
