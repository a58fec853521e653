package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.insight.InsightCandidate.Sentences;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.prediction.Words;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.GameNames;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Label;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.analysis.viral.ViralAnalysis.ViralVideo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Videos that do far better than their channel is used to, and what the videos that take off have in common. */
final class ViralCandidates {

    /**
     * How much of the present pace a video has to keep over the horizon. Of gaming videos in YouTube's charts that moved, 47 % kept
     * half of it on the next day (3,157 pairs of days, December 2025).
     */
    static final double KEPT_PACE = 0.5;

    /** What a video has to gain over the horizon at its present pace, as a share of its views, to count as moving. */
    static final double MOVING = 0.1;

    /** Two channels may be one circle of friends; of a topic that is told, at least three take part. */
    static final int TOPIC_CHANNELS = 3;

    private final ViralAnalysis viral;
    private final Function<String, Optional<Prediction>> shares;
    private final Horizon horizon;
    private final String name;

    /**
     * Of a viral analysis.
     *
     * @param shares the prediction that a term goes on being carried, where titles carry it
     */
    ViralCandidates(ViralAnalysis viral, Function<String, Optional<Prediction>> shares, Horizon horizon) {
        this.viral = viral;
        this.shares = shares;
        this.horizon = horizon;
        this.name = GameNames.of(horizon.game()).displayName();
    }

    Stream<InsightCandidate> all() {
        Stream<InsightCandidate> videos = viral.ranking().stream().flatMap(video -> video(video).stream());
        Stream<InsightCandidate> topics = viral.topics().stream().flatMap(topic -> topic(topic).stream());
        return Stream.concat(videos, topics);
    }

    /** Empty without a reliable channel multiple, and for a video that surely moves no more. */
    private Optional<InsightCandidate> video(ViralVideo video) {
        Optional<Estimate> moving = video.velocity()
                .filter(velocity -> velocity.lo() > 0 && velocity.lo() * Horizon.HOURS >= MOVING * video.views());
        return video.channelMultiple()
                .filter(multiple -> multiple.lo() > 1)
                .flatMap(multiple -> moving.map(velocity -> video(video, multiple, velocity)));
    }

    private InsightCandidate video(ViralVideo video, Estimate multiple, Estimate velocity) {
        String doing = video.label() == Label.VIRAL ? "is breaking out" : "is rising";
        String headline = "“" + video.title() + "” by " + video.channelTitle() + " " + doing + ".";
        String detail =
                "It has " + Words.of(Metric.VIDEO_VIEWS, (double) video.views()) + ", " + Phrasing.times(multiple)
                        + " what the channel usually has at that age, and gains " + Words.count(velocity.value()) + " "
                        + "(" + Words.count(velocity.lo()) + " to " + Words.count(velocity.hi()) + ") an hour.";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.VIRAL_VIDEO,
                "video:" + video.videoId(),
                new Sentences(
                        headline,
                        detail,
                        "Find out what it does differently, and publish your own take while it moves."),
                multiple,
                Math.min(Confidence.above(multiple, 1), Confidence.aboveBy(velocity, 0)),
                List.of(video.videoId()),
                Optional.of(views(video, velocity)));
    }

    private Prediction views(ViralVideo video, Estimate velocity) {
        double least = video.views() + Math.ceil(KEPT_PACE * velocity.lo() * Horizon.HOURS);
        return horizon.prediction(Metric.VIDEO_VIEWS, video.videoId(), (double) video.views(), least);
    }

    /** Empty when its share among those that take off may be no larger than among all, or too few channels share it. */
    private Optional<InsightCandidate> topic(Topic topic) {
        if (topic.channels() < TOPIC_CHANNELS
                || !(topic.base() > 0)
                || topic.share().lo() <= topic.base()) {
            return Optional.empty();
        }
        Estimate share = topic.share();
        Estimate ratio = new Estimate(
                share.value() / topic.base(), share.lo() / topic.base(), share.hi() / topic.base(), share.n());
        String headline = "“" + topic.text() + "” runs through the videos that take off in " + name + ".";
        String detail = Words.percent(share.value()) + " of the viral and rising videos have it, but "
                + Words.percent(topic.base()) + " of all: " + Phrasing.times(ratio) + " as often, on "
                + topic.channels()
                + " channels.";
        return Optional.of(InsightCandidate.of(
                horizon.game(),
                InsightType.VIRAL_TOPIC,
                TitleCandidates.keyword(topic.text()),
                new Sentences(
                        headline, detail, "Look at these videos, and give “" + topic.text() + "” your own angle."),
                ratio,
                Confidence.above(ratio, 1),
                topic.evidence(),
                shares.apply(topic.text())));
    }
}
