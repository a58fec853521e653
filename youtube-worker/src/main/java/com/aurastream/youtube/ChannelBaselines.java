package com.aurastream.youtube;

import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a channel's settled uploads usually reach, for each format apart: median views of its newest {@value #NEWEST} uploads
 * that are at least a week old, and the scaled median absolute deviation of {@code ln(views + 1)}. Fewer than
 * {@value #FEWEST} settled uploads of a format give no baseline.
 */
final class ChannelBaselines {

    /** When a video's views have settled. */
    static final Duration SETTLED = Duration.ofDays(7);

    /** Fewest uploads that a median is taken of. */
    static final int FEWEST = 5;

    private static final int NEWEST = 30;

    private ChannelBaselines() {}

    /** The baselines of one channel from its uploads in any order. */
    static List<ChannelBaseline> of(String channelId, List<ObservedVideo> uploads, Instant now) {
        Map<VideoFormat, List<ObservedVideo>> settled = uploads.stream()
                .filter(upload -> upload.video().channelId().equals(channelId))
                .filter(upload -> !upload.video().publishedAt().isAfter(now.minus(SETTLED)))
                .collect(Collectors.groupingBy(upload -> upload.video().format(), TreeMap::new, Collectors.toList()));
        return settled.entrySet().stream()
                .flatMap(format -> baseline(channelId, format.getKey(), format.getValue(), now).stream())
                .toList();
    }

    private static Optional<ChannelBaseline> baseline(
            String channelId, VideoFormat format, List<ObservedVideo> settled, Instant now) {
        if (settled.size() < FEWEST) {
            return Optional.empty();
        }
        double[] views = settled.stream()
                .sorted(Comparator.comparing(
                                (ObservedVideo upload) -> upload.video().publishedAt())
                        .reversed())
                .limit(NEWEST)
                .mapToDouble(upload -> upload.sample().views())
                .toArray();
        double spread = Quantiles.of(
                        java.util.Arrays.stream(views).map(Math::log1p).toArray())
                .spread();
        return Optional.of(
                new ChannelBaseline(channelId, format, Quantiles.of(views).median(), spread, views.length, now));
    }
}
