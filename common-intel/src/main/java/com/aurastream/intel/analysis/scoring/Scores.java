package com.aurastream.intel.analysis.scoring;

import com.aurastream.intel.analysis.performance.Performance;
import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogScale;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores of one category. The anchors of all scales are fixed and stand in the methodology. */
final class Scores {

    /** Fewest young videos that were read twice, for demand. */
    static final int MIN_VELOCITIES = 10;
    /** Fewest videos of small channels, for the chance of newcomers. */
    static final int MIN_SMALL = 10;
    /** Fewest channels of a format with a baseline, for telling small from large. */
    static final int MIN_BASELINES = 4;

    private static final Duration YOUNG = Duration.ofDays(7);
    private static final Duration CURRENT = Duration.ofHours(36);
    private static final LogScale TYPICAL_VELOCITY = new LogScale(1, 10_000);
    private static final LogScale HIT_VELOCITY = new LogScale(10, 100_000);
    private static final LogScale CHANNELS = new LogScale(10, 1_000);
    private static final LogScale UPLOADS = new LogScale(1, 200);
    private static final LogScale CONCENTRATION = new LogScale(0.005, 0.5);
    private static final LogScale DISPERSION = new LogScale(10, 1.5);

    private final List<Observed> videos;
    private final List<VideoPerformance> performances;
    private final List<ChannelBaseline> baselines;
    private final Instant at;
    private final List<Missing> missing;

    /**
     * Prepares the scores.
     *
     * @param performances against the game alone, without channel baselines
     * @param missing receives what is lacking
     */
    Scores(
            List<Observed> videos,
            List<VideoPerformance> performances,
            GameVideos game,
            Instant at,
            List<Missing> missing) {
        this.videos = videos;
        this.performances = performances;
        this.baselines = game.baselines().stream()
                .filter(b -> b.n() >= Performance.MIN_BASELINE)
                .toList();
        this.at = at;
        this.missing = missing;
    }

    /** Views per hour of the videos of the last week that were read in the last 36 hours, format by format. */
    Optional<Score> demand() {
        Map<VideoFormat, double[]> byFormat = new EnumMap<>(VideoFormat.class);
        int n = 0;
        int most = 0;
        for (VideoFormat format : VideoFormat.values()) {
            double[] perHour = velocities(format);
            most = Math.max(most, perHour.length);
            if (perHour.length >= MIN_VELOCITIES) {
                byFormat.put(format, perHour);
                n += perHour.length;
            }
        }
        if (n == 0) {
            return lacking(
                    "demand",
                    most,
                    MIN_VELOCITIES,
                    "videos of one format, of the last seven days, that were read at least twice");
        }
        List<ScorePart> parts = new ArrayList<>();
        for (Map.Entry<VideoFormat, double[]> entry : byFormat.entrySet()) {
            addDemand(entry.getKey(), Quantiles.of(entry.getValue()), entry.getValue().length / (double) n, parts);
        }
        return Optional.of(Score.of(parts, n));
    }

    private static void addDemand(VideoFormat format, Quantiles perHour, double share, List<ScorePart> parts) {
        parts.add(part(
                "typical_velocity_" + format,
                0.6 * share,
                TYPICAL_VELOCITY,
                perHour.estimate(0.5),
                "views per hour",
                "views per hour of the format's middle video of the last seven days: 1 scores 0, 10,000 scores 100,"
                        + " logarithmic"));
        parts.add(part(
                "hit_velocity_" + format,
                0.4 * share,
                HIT_VELOCITY,
                perHour.estimate(0.9),
                "views per hour",
                "views per hour that one in ten of the format's videos of the last seven days exceeds: 10 scores 0,"
                        + " 100,000 scores 100, logarithmic"));
    }

    private double[] velocities(VideoFormat format) {
        return videos.stream()
                .filter(v -> v.video().format() == format
                        && v.age().compareTo(YOUNG) <= 0
                        && !v.latest().observedAt().isBefore(at.minus(CURRENT)))
                .flatMap(v -> v.velocity().stream())
                .mapToDouble(v -> v.perHour().value())
                .toArray();
    }

    /** Channels, uploads and the hands that hold the views. */
    Optional<Score> competition() {
        List<Observed> recent = videos.stream()
                .filter(v -> !v.video().publishedAt().isBefore(at.minus(YOUNG)))
                .toList();
        List<ScorePart> parts = new ArrayList<>();
        int channels = Statistics.channels(recent);
        double half = Normal.Z90 * Math.sqrt(channels + 0.25);
        parts.add(part(
                "channels",
                0.4,
                CHANNELS,
                new Estimate(channels, Math.max(0, channels - half), channels + half + 1, recent.size()),
                "channels",
                "known channels that published in the last seven days: 10 score 0, 1,000 score 100, logarithmic"));
        Statistics.uploadsPerDay(videos, at)
                .ifPresent(rate -> parts.add(part(
                        "uploads",
                        0.4,
                        UPLOADS,
                        rate,
                        "uploads per day",
                        "known uploads per day: 1 scores 0, 200 score 100, logarithmic")));
        for (VideoFormat format : VideoFormat.values()) {
            addConcentration(format, parts);
        }
        return Optional.of(Score.of(parts, videos.size()));
    }

    private void addConcentration(VideoFormat format, List<ScorePart> parts) {
        List<Observed> same =
                videos.stream().filter(v -> v.video().format() == format).toList();
        Concentration.of(same)
                .ifPresent(hhi -> parts.add(part(
                        "concentration_" + format,
                        0.2 * same.size() / videos.size(),
                        CONCENTRATION,
                        hhi,
                        "index",
                        "Herfindahl-Hirschman index of the format's views over channels: 0.005 scores 0, 0.5 scores 100,"
                                + " logarithmic")));
    }

    /** How often videos of channels below the median baseline of their format beat what is usual in the game. */
    Optional<Score> newcomerChance() {
        Map<String, ChannelBaseline> byChannel = new HashMap<>();
        Map<VideoFormat, Quantiles> medians = new HashMap<>();
        for (VideoFormat format : VideoFormat.values()) {
            List<ChannelBaseline> same =
                    baselines.stream().filter(b -> b.format() == format).toList();
            if (same.size() >= MIN_BASELINES) {
                medians.put(
                        format,
                        Quantiles.of(
                                same.stream().map(ChannelBaseline::medianViews).toList()));
                same.forEach(b -> byChannel.put(b.channelId() + "/" + format, b));
            }
        }
        List<VideoPerformance> small = performances.stream()
                .filter(p -> Optional.ofNullable(byChannel.get(p.video().channelId() + "/" + p.format()))
                        .flatMap(b ->
                                Optional.ofNullable(medians.get(p.format())).map(q -> b.medianViews() < q.median()))
                        .orElse(false))
                .toList();
        if (small.size() < MIN_SMALL) {
            return lacking(
                    "newcomerChance",
                    small.size(),
                    MIN_SMALL,
                    "videos of channels whose known baseline is below the median of this game's channels");
        }
        long winners = small.stream().filter(p -> p.residual() > 0).count();
        Estimate share = Wilson.share(winners, small.size());
        return Optional.of(Score.of(
                List.of(
                        new ScorePart(
                                "small_channels_above_usual",
                                1,
                                percent(share),
                                share.value(),
                                "share",
                                "share of the videos of channels below the median baseline that have more views than is usual for their age")),
                small.size()));
    }

    /** The daily typical velocity over the last two weeks. */
    Optional<Score> momentum() {
        return Momentum.of(videos, at, missing);
    }

    /** The factor by which a video typically differs from what is usual for its age, whatever its format. */
    Optional<Score> consistency() {
        double[] residuals =
                performances.stream().mapToDouble(VideoPerformance::residual).toArray();
        int n = residuals.length;
        double spread = Quantiles.MAD_SCALE
                * Quantiles.of(Arrays.stream(residuals).map(Math::abs).toArray())
                        .median();
        double half = Normal.Z90 * 1.17 * spread / Math.sqrt(n);
        Estimate factor = new Estimate(Math.exp(spread), Math.exp(spread - half), Math.exp(spread + half), n);
        return Optional.of(Score.of(
                List.of(
                        part(
                                "dispersion",
                                1,
                                DISPERSION,
                                factor,
                                "factor",
                                "factor by which videos typically differ from what is usual for their age: 10 scores 0, 1.5 scores 100, logarithmic")),
                n));
    }

    private Optional<Score> lacking(String what, int n, int needed, String why) {
        missing.add(new Missing(what, n, needed, why));
        return Optional.empty();
    }

    private static ScorePart part(
            String name, double weight, LogScale scale, Estimate measured, String unit, String explanation) {
        return new ScorePart(name, weight, scale.score(measured), measured.value(), unit, explanation);
    }

    private static Estimate percent(Estimate share) {
        return new Estimate(100 * share.value(), 100 * share.lo(), 100 * share.hi(), share.n());
    }
}
