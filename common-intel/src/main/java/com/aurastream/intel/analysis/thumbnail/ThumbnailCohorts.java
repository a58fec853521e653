package com.aurastream.intel.analysis.thumbnail;

import com.aurastream.intel.analysis.performance.Performance;
import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.viral.AgeBand;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose thumbnails are compared: a game's winners, and for each of them an ordinary video of the same format and age.
 *
 * <p>Winners are the best by {@link Performance} (for age, format and channel), among the best third of their format. The
 * control group comes from the middle half of the format. Each winner, best first, gets the ordinary video of its format
 * and {@link AgeBand age band} whose age is nearest (as a ratio); a winner for whom none is left is dropped, so that both
 * groups have the same formats and age bands. A channel gives at most one video to each group: its style counts once.
 *
 * <p>Shorts are left out, since their feed shows no thumbnail, and videos younger than {@value #YOUNGEST_HOURS} hours, whose views
 * say little yet.
 *
 * @param considered how many videos there were to choose from
 * @param winners the winners, best first
 * @param control the ordinary videos, each at the place of its winner
 * @param missing what is lacking; empty with {@value #NEEDED} pairs or more
 */
public record ThumbnailCohorts(
        int considered, List<ThumbnailVideo> winners, List<ThumbnailVideo> control, List<Missing> missing) {

    /** Fewest thumbnails in each group from which anything is concluded. */
    public static final int NEEDED = 15;

    static final int YOUNGEST_HOURS = 6;
    private static final double BEST = 2 / 3.0;
    private static final double MIDDLE_FROM = 0.25;
    private static final double MIDDLE_TO = 0.75;

    private static final Comparator<VideoPerformance> BEST_FIRST = Comparator.comparingDouble(VideoPerformance::z)
            .reversed()
            .thenComparing(p -> p.video().id());

    /** Copies the lists. */
    public ThumbnailCohorts {
        winners = List.copyOf(winners);
        control = List.copyOf(control);
        missing = List.copyOf(missing);
    }

    /**
     * Chooses the two groups.
     *
     * @param videos the game's videos; their order does not matter
     * @param at the moment that is looked at; later readings are not seen
     * @param perGroup most videos in each group, at least 1
     * @throws IllegalArgumentException when {@code perGroup} is not positive
     */
    public static ThumbnailCohorts of(GameVideos videos, Instant at, int perGroup) {
        if (perGroup < 1) {
            throw new IllegalArgumentException("a group needs room for one video at least, got " + perGroup);
        }
        List<VideoPerformance> eligible = Performance.of(videos, at).stream()
                .filter(ThumbnailCohorts::eligible)
                .sorted(BEST_FIRST)
                .toList();
        Map<VideoFormat, Quantiles> ranks = ranks(eligible);
        List<VideoPerformance> best =
                eligible.stream().filter(p -> rank(p, ranks) >= BEST).toList();
        List<VideoPerformance> ordinary = eligible.stream()
                .filter(p -> rank(p, ranks) >= MIDDLE_FROM && rank(p, ranks) <= MIDDLE_TO && rank(p, ranks) < BEST)
                .toList();
        return matched(eligible.size(), best, ordinary, perGroup);
    }

    private static boolean eligible(VideoPerformance p) {
        return p.format() != VideoFormat.SHORT && p.age().compareTo(Duration.ofHours(YOUNGEST_HOURS)) >= 0;
    }

    private static Map<VideoFormat, Quantiles> ranks(List<VideoPerformance> eligible) {
        Map<VideoFormat, Quantiles> ranks = new EnumMap<>(VideoFormat.class);
        for (VideoFormat format : VideoFormat.values()) {
            double[] z = eligible.stream()
                    .filter(p -> p.format() == format)
                    .mapToDouble(VideoPerformance::z)
                    .toArray();
            if (z.length > 0) {
                ranks.put(format, Quantiles.of(z));
            }
        }
        return ranks;
    }

    private static double rank(VideoPerformance p, Map<VideoFormat, Quantiles> ranks) {
        Quantiles ofFormat = ranks.get(p.format());
        return ofFormat == null ? 0 : ofFormat.rankOf(p.z());
    }

    private static ThumbnailCohorts matched(
            int considered, List<VideoPerformance> best, List<VideoPerformance> ordinary, int perGroup) {
        List<ThumbnailVideo> winners = new ArrayList<>();
        List<ThumbnailVideo> control = new ArrayList<>();
        Set<String> winning = new HashSet<>();
        Set<String> compared = new HashSet<>();
        for (VideoPerformance winner : best) {
            if (winners.size() < perGroup && !winning.contains(winner.video().channelId())) {
                partner(winner, ordinary, compared).ifPresent(partner -> {
                    winning.add(winner.video().channelId());
                    compared.add(partner.video().channelId());
                    winners.add(ThumbnailVideo.of(winner.video()));
                    control.add(ThumbnailVideo.of(partner.video()));
                });
            }
        }
        return new ThumbnailCohorts(considered, winners, control, missing(winners.size()));
    }

    /** The ordinary video of the same format and age band, of a channel not yet compared, that is nearest in age. */
    private static Optional<VideoPerformance> partner(
            VideoPerformance winner, List<VideoPerformance> ordinary, Set<String> compared) {
        return ordinary.stream()
                .filter(p -> p.format() == winner.format()
                        && AgeBand.of(p.age()) == AgeBand.of(winner.age())
                        && !compared.contains(p.video().channelId()))
                .min(Comparator.comparingDouble((VideoPerformance p) -> distance(p, winner))
                        .thenComparing(p -> p.video().id()));
    }

    private static double distance(VideoPerformance one, VideoPerformance other) {
        return Math.abs(
                StrictMath.log((double) one.age().toMillis() / other.age().toMillis()));
    }

    private static List<Missing> missing(int pairs) {
        return pairs >= NEEDED
                ? List.of()
                : List.of(new Missing(
                        "winners",
                        pairs,
                        NEEDED,
                        "winners with an ordinary video of the same format and age, one per channel, to compare with"));
    }
}
