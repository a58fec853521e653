package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.scoring.CategoryScores.FormatStatistics;
import com.aurastream.intel.analysis.scoring.CategoryScores.LanguageStatistics;
import com.aurastream.intel.analysis.scoring.CategoryScores.Spread;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Descriptive statistics of a category. Outliers stay in: in views they are the point. */
final class Statistics {

    /** Fewest values for quantiles. */
    static final int MIN_QUANTILES = 5;

    private static final Duration RATE_WINDOW = Duration.ofDays(7);

    private Statistics() {}

    static List<FormatStatistics> formats(List<Observed> videos, Instant at) {
        List<FormatStatistics> result = new ArrayList<>();
        for (VideoFormat format : VideoFormat.values()) {
            List<Observed> same =
                    videos.stream().filter(v -> v.video().format() == format).toList();
            if (!same.isEmpty()) {
                result.add(format(format, same, at));
            }
        }
        result.sort(Comparator.comparing((FormatStatistics f) -> -f.videos()).thenComparing(FormatStatistics::format));
        return result;
    }

    private static FormatStatistics format(VideoFormat format, List<Observed> videos, Instant at) {
        double[] perHour = videos.stream()
                .flatMap(v -> v.velocity().stream())
                .mapToDouble(v -> v.perHour().value())
                .toArray();
        double[] engagement = videos.stream()
                .flatMap(v -> engagement(v.latest()).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new FormatStatistics(
                format,
                videos.size(),
                channels(videos),
                spread(videos.stream().mapToDouble(v -> v.latest().views()).toArray()),
                spread(perHour),
                engagement.length < MIN_QUANTILES
                        ? Optional.empty()
                        : Optional.of(Quantiles.of(engagement).estimate(0.5)),
                uploadsPerDay(videos, at));
    }

    static int channels(List<Observed> videos) {
        return (int) videos.stream().map(v -> v.video().channelId()).distinct().count();
    }

    /** Hidden counts are absent, not zero. */
    private static Optional<Double> engagement(VideoSample sample) {
        return sample.views() > 0
                        && sample.likes().isPresent()
                        && sample.comments().isPresent()
                ? Optional.of((sample.likes().getAsLong() + sample.comments().getAsLong()) / (double) sample.views())
                : Optional.empty();
    }

    private static Optional<Spread> spread(double[] values) {
        if (values.length < MIN_QUANTILES) {
            return Optional.empty();
        }
        Quantiles q = Quantiles.of(values);
        return Optional.of(new Spread(q.estimate(0.25), q.estimate(0.5), q.estimate(0.75), q.estimate(0.9)));
    }

    /**
     * Uploads per day with the interval of a Poisson count; absent when all known uploads are of the last day, which is no rate.
     */
    static Optional<Estimate> uploadsPerDay(List<Observed> videos, Instant at) {
        Instant oldest = videos.stream()
                .map(v -> v.video().publishedAt())
                .min(Comparator.naturalOrder())
                .orElse(at);
        Instant weekAgo = at.minus(RATE_WINDOW);
        Instant from = oldest.isAfter(weekAgo) ? oldest : weekAgo;
        double days = Duration.between(from, at).toMillis() / 86_400_000.0;
        if (days < 1) {
            return Optional.empty();
        }
        int n = (int) videos.stream()
                .filter(v -> !v.video().publishedAt().isBefore(from))
                .count();
        double half = Normal.Z90 * Math.sqrt(n + 0.25);
        return Optional.of(new Estimate(n / days, Math.max(0, n - half) / days, (n + half + 1) / days, n));
    }

    static List<LanguageStatistics> languages(List<Observed> videos) {
        Map<String, Long> counts = videos.stream()
                .collect(Collectors.groupingBy(v -> language(v.history()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new LanguageStatistics(
                        e.getKey(), e.getValue().intValue(), Wilson.share((long) e.getValue(), videos.size())))
                .toList();
    }

    private static String language(VideoHistory history) {
        String tag = history.video().language().orElse("und").toLowerCase(Locale.ROOT);
        int end = tag.indexOf('-');
        return end > 0 ? tag.substring(0, end) : tag;
    }
}
