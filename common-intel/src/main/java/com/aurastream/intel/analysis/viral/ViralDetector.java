package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.performance.Performance;
import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Evidence;
import com.aurastream.intel.analysis.viral.ViralAnalysis.FormatVelocity;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Label;
import com.aurastream.intel.analysis.viral.ViralAnalysis.ViralVideo;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds the videos of a game that are taking off. A video is measured against its age, format and channel
 * ({@link Performance}) and by the views that it gains between readings ({@link Velocity}); both have to speak for it.
 */
public final class ViralDetector {

    /** Fewest videos, all formats together. */
    static final int MIN_VIDEOS = 20;

    /** Fewest velocities of a format for its quantiles. */
    private static final int MIN_QUANTILES = 5;

    private static final Duration CURRENT = Duration.ofHours(36);
    private static final int MOST = 20;

    private ViralDetector() {}

    /**
     * Analyzes a game's videos.
     *
     * @param videos the videos with their readings, in any order
     * @param at now; later readings are not seen
     */
    public static ViralAnalysis detect(GameVideos videos, Instant at) {
        GameVideos comparable = Epoch.of(videos, at);
        List<Candidate> all = candidates(comparable, at);
        List<Candidate> current = all.stream()
                .filter(c -> !c.readAt().isBefore(at.minus(CURRENT)))
                .toList();
        List<Missing> missing = new ArrayList<>();
        if (current.size() < MIN_VIDEOS) {
            missing.add(new Missing(
                    "ranking", current.size(), MIN_VIDEOS, "videos of this game that were read in the last 36 hours"));
            return new ViralAnalysis(
                    all.size(),
                    current.size(),
                    0,
                    0,
                    Optional.empty(),
                    velocities(current),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    missing);
        }
        List<ViralVideo> hot = hot(current);
        int viral = (int) hot.stream().filter(v -> v.label() == Label.VIRAL).count();
        return new ViralAnalysis(
                all.size(),
                current.size(),
                viral,
                hot.size() - viral,
                Optional.of(Wilson.share((long) viral, current.size())),
                velocities(current),
                VelocityChange.of(new VelocityTrend(comparable.videos(), at), missing),
                hot.stream().limit(MOST).toList(),
                Topics.of(
                        videosOf(hot, current),
                        current.stream().map(Candidate::video).toList()),
                missing);
    }

    private static List<Candidate> candidates(GameVideos videos, Instant at) {
        Map<String, VideoHistory> histories = new HashMap<>();
        videos.videos().forEach(history -> histories.put(history.video().id(), history));
        Map<String, ChannelBaseline> baselines = new HashMap<>();
        videos.baselines().forEach(b -> baselines.put(b.channelId() + "/" + b.format(), b));
        List<Candidate> candidates = new ArrayList<>();
        for (VideoPerformance performance : Performance.of(videos, at)) {
            Video video = performance.video();
            Optional<VideoHistory> history = Optional.ofNullable(histories.get(video.id()));
            Optional<ChannelBaseline> baseline =
                    Optional.ofNullable(baselines.get(video.channelId() + "/" + video.format()));
            candidates.add(new Candidate(
                    performance,
                    history.flatMap(h -> Velocity.of(h, at)),
                    baseline.flatMap(b -> multiple(performance, b)),
                    baseline.map(ChannelBaseline::logSpread).orElse(0.0),
                    video.publishedAt().plus(performance.age())));
        }
        return candidates;
    }

    /** The baseline is a median of n log-normal uploads; its error is that of a median. */
    private static Optional<Estimate> multiple(VideoPerformance performance, ChannelBaseline baseline) {
        OptionalDouble multiple = performance.channelMultiple();
        if (multiple.isEmpty()) {
            return Optional.empty();
        }
        double half = Normal.Z90 * baseline.logSpread() * Math.sqrt(Math.PI / 2 / baseline.n());
        double value = multiple.getAsDouble();
        return Optional.of(new Estimate(value, value * Math.exp(-half), value * Math.exp(half), baseline.n()));
    }

    private static List<ViralVideo> hot(List<Candidate> current) {
        ViralScore score = new ViralScore(current);
        return current.stream()
                .filter(c -> c.label() != Label.STEADY)
                .map(c -> viralVideo(c, score))
                .sorted(Comparator.comparing(ViralVideo::label)
                        .thenComparing(v -> -v.score().value().value())
                        .thenComparing(ViralVideo::videoId))
                .toList();
    }

    private static ViralVideo viralVideo(Candidate candidate, ViralScore score) {
        Video video = candidate.video();
        return new ViralVideo(
                video.id(),
                video.title(),
                video.channelId(),
                video.channelTitle(),
                video.format(),
                candidate.label(),
                video.publishedAt(),
                candidate.performance().views(),
                score.of(candidate),
                candidate.performance().z(),
                candidate.velocity().map(Velocity::perHour),
                candidate.velocity().flatMap(Velocity::acceleration),
                candidate.multiple(),
                new Evidence(
                        video.id(),
                        candidate.velocity().map(Velocity::readings).orElse(List.of(candidate.readAt())),
                        candidate.ageHours(),
                        candidate
                                .velocity()
                                .map(v -> OptionalDouble.of(v.hours()))
                                .orElse(OptionalDouble.empty())));
    }

    private static List<Video> videosOf(List<ViralVideo> hot, List<Candidate> current) {
        var ids = hot.stream().map(ViralVideo::videoId).collect(java.util.stream.Collectors.toSet());
        return current.stream()
                .map(Candidate::video)
                .filter(v -> ids.contains(v.id()))
                .toList();
    }

    private static List<FormatVelocity> velocities(List<Candidate> current) {
        List<FormatVelocity> result = new ArrayList<>();
        for (VideoFormat format : VideoFormat.values()) {
            double[] perHour = current.stream()
                    .filter(c -> c.video().format() == format)
                    .flatMap(c -> c.velocity().stream())
                    .mapToDouble(v -> v.perHour().value())
                    .toArray();
            if (perHour.length >= MIN_QUANTILES) {
                Quantiles quantiles = Quantiles.of(perHour);
                result.add(new FormatVelocity(format, quantiles.estimate(0.5), quantiles.estimate(0.9)));
            }
        }
        result.sort(Comparator.comparing((FormatVelocity v) -> -v.median().n()).thenComparing(FormatVelocity::format));
        return result;
    }
}
