package com.aurastream.benchmarks.generation;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An order, and what has to come of it.
 *
 * @param number its number in the run
 * @param pack whether it is a pack
 * @param kind what is ordered
 * @param parts the kinds of its parts, in order
 */
record Order(int number, boolean pack, String kind, List<String> parts) {

    /** The exact sizes that each kind is delivered in, as the platforms ask for them. */
    private static final Map<String, List<String>> SIZES = Map.of(
            "thumbnail", List.of("1280x720"),
            "overlay", List.of("1920x1080"),
            "banner", List.of("1200x480"),
            "story", List.of("1080x1920"),
            "clip_cover", List.of("1080x1080"),
            "profile", List.of("512x512"),
            "emote", List.of("112x112", "56x56", "28x28"),
            "badge", List.of("72x72", "36x36", "18x18"),
            "panel", List.of("320x160"),
            "offline", List.of("1920x1080"));

    private static final List<String> SINGLE = SIZES.keySet().stream().sorted().toList();

    private static final List<String> PACKS = List.of("emote", "stream", "seasonal");

    private static final Map<String, List<String>> PARTS = Map.of(
            "emote", List.of("emote", "emote", "emote", "emote", "emote"),
            "stream", List.of("panel", "panel", "panel", "offline"),
            "seasonal", List.of("story", "thumbnail", "emote", "emote", "emote"));

    private static final List<String> PROMPTS =
            List.of("a red fox with a headset", "a neon city at night", "a calm forest", "two robots in an arena");

    /** The orders of a run: all kinds and packs by turns. */
    static List<Order> several(int count) {
        return IntStream.range(0, count).mapToObj(Order::of).toList();
    }

    private static Order of(int number) {
        int turn = number % (SINGLE.size() + PACKS.size());
        if (turn < SINGLE.size()) {
            String kind = SINGLE.get(turn);
            return new Order(number, false, kind, List.of(kind));
        }
        String kind = PACKS.get(turn - SINGLE.size());
        return new Order(number, true, kind, PARTS.getOrDefault(kind, List.of()));
    }

    /** An order of one small picture. */
    static Order small(int number) {
        return new Order(number, false, "profile", List.of("profile"));
    }

    /** Where it is ordered. */
    String path() {
        return pack ? "/api/v1/twitch-packs" : "/api/v1/generations";
    }

    /** The fields of the request's body. */
    Map<String, Object> body(long seed) {
        SplittableRandom random = new SplittableRandom(seed + number);
        String prompt = PROMPTS.get(random.nextInt(PROMPTS.size())) + ", number " + number;
        return Map.of("kind", kind, "prompt", prompt, "colors", List.of("#1a2b3c", "#ffcc00"));
    }

    /** The sizes of a kind's files, largest first. */
    static List<String> sizes(String kind) {
        return SIZES.getOrDefault(kind, List.of());
    }
}
