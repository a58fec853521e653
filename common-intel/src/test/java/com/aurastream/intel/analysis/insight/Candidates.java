package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.InsightCandidate.Sentences;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Evidence;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Label;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.analysis.viral.ViralAnalysis.ViralVideo;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Candidates and the viral videos that they come from, for tests. */
final class Candidates {

    private Candidates() {}

    static InsightCandidate candidate(String game, String subject, double size, double confidence) {
        return new InsightCandidate(
                game,
                "title_keyword",
                subject,
                new Sentences("Headline of " + subject + ".", "Detail.", "Action."),
                new Estimate(2, 1.5, 2.5, 40),
                size,
                confidence,
                List.of("video-1"),
                Optional.empty());
    }

    static InsightCandidate predicting(InsightCandidate candidate, Instant at) {
        return new InsightCandidate(
                candidate.game(),
                candidate.type(),
                candidate.subject(),
                candidate.sentences(),
                candidate.effect(),
                candidate.size(),
                candidate.confidence(),
                candidate.evidence(),
                Optional.of(new Prediction(
                        Metric.VIDEO_VIEWS,
                        candidate.game(),
                        "video-1",
                        1_000,
                        2_000,
                        at,
                        at.plus(Duration.ofHours(22)))));
    }

    /** A viral analysis of forty videos with this ranking. */
    static ViralAnalysis viral(List<ViralVideo> ranking, List<Topic> topics) {
        return new ViralAnalysis(
                40,
                40,
                ranking.size(),
                0,
                Optional.of(new Estimate(0.05, 0.01, 0.1, 40)),
                List.of(),
                Optional.empty(),
                ranking,
                topics,
                List.of());
    }

    /** A video of 120,000 views that gains 3,000 (2,000 to 4,000) an hour. */
    static ViralVideo video(String id, Optional<Estimate> multiple, Instant at) {
        return new ViralVideo(
                id,
                "Zero Build in 60 Seconds",
                "channel-1",
                "Ninja",
                VideoFormat.LONG,
                Label.VIRAL,
                at.minus(Duration.ofHours(20)),
                120_000,
                Score.of(List.of(new ScorePart("outlier", 1, new Estimate(80, 70, 90, 40), 4, "sd", "far above")), 40),
                4,
                Optional.of(new Estimate(3_000, 2_000, 4_000, 5)),
                Optional.empty(),
                multiple,
                new Evidence(id, List.of(at), 20, OptionalDouble.of(1)));
    }
}
