package com.aurastream.simulator.world.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The most popular videos of a region: those that gained most views in a day, of the last days, as the region likes them. */
final class Charts {

    private static final long TASTE = 7;
    private static final Duration WINDOW = Duration.ofDays(5);
    private static final Duration GAIN = Duration.ofDays(1);
    private static final int STEP_SECONDS = 900;
    private static final int KEPT = 64;
    private static final int ALL = 200;
    private static final int GAMING = 100;
    private static final int OTHER = 50;

    private final long seed;
    private final Catalogue catalogue;
    private final Map<Key, List<SyntheticVideo>> recent = new LinkedHashMap<>();

    private record Key(String region, String categoryId, long step) {}

    private record Ranked(SyntheticVideo video, double score) {}

    Charts(long seed, Catalogue catalogue) {
        this.seed = seed;
        this.catalogue = catalogue;
    }

    /** The chart as it was made at the last quarter of an hour. */
    synchronized List<SyntheticVideo> chart(String region, String categoryId, Instant at) {
        Key key = new Key(region, categoryId, Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS));
        List<SyntheticVideo> known = recent.get(key);
        if (known == null) {
            known = rank(key);
            if (recent.size() >= KEPT) {
                recent.remove(recent.keySet().iterator().next());
            }
            recent.put(key, known);
        }
        return known;
    }

    private List<SyntheticVideo> rank(Key key) {
        Instant at = Instant.ofEpochSecond(key.step() * STEP_SECONDS);
        return catalogue
                .between(at.minus(WINDOW), at)
                .filter(v ->
                        key.categoryId().isEmpty() || v.channel().categoryId().equals(key.categoryId()))
                .map(v -> new Ranked(v, score(v, key.region(), at)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(r -> r.video()
                        .id()))
                .limit(length(key.categoryId()))
                .map(Ranked::video)
                .toList();
    }

    private static int length(String categoryId) {
        return switch (categoryId) {
            case "" -> ALL;
            case "20" -> GAMING;
            default -> OTHER;
        };
    }

    private double score(SyntheticVideo video, String region, Instant at) {
        long gained = video.curve().at(at.getEpochSecond())
                - video.curve().at(at.minus(GAIN).getEpochSecond());
        Draw taste = Draw.of(
                seed,
                TASTE,
                region.hashCode(),
                video.curve().publishedAt(),
                video.channel().index());
        return (gained + 1) * taste.logNormal(0, 1, 0.5) * closeness(video.channel(), region);
    }

    private static double closeness(SyntheticChannel channel, String region) {
        if (channel.country().equals(region)) {
            return 3;
        }
        boolean spoken = channel.language().code().equals(region.toLowerCase(Locale.ROOT))
                || channel.language().country().contains(region);
        return spoken || channel.language().code().equals("en") ? 1 : 0.3;
    }
}
