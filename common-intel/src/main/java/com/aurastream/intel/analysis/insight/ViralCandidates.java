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
import java.util.stream.Stream;

/** Videos that do far better than their channel is used to, and what the videos that take off have in common. */
final class ViralCandidates {

    /**
     * How much of the present pace a video has to keep over the horizon. An ordinary video keeps less, so the claim says
     * something; see the methodology for how often it holds.
     */
    static final double KEPT_PACE = 0.5;

    private final ViralAnalysis viral;
    private final Horizon horizon;
    private final String name;

    ViralCandidates(ViralAnalysis viral, Horizon horizon) {
        this.viral = viral;
        this.horizon = horizon;
        this.name = GameNames.of(horizon.game()).displayName();
    }

    Stream<InsightCandidate> all() {
        Stream<InsightCandidate> videos = viral.ranking().stream().flatMap(video -> video(video).stream());
        Stream<InsightCandidate> topics = viral.topics().stream().flatMap(topic -> topic(topic).stream());
        return Stream.concat(videos, topics);
    }

    /** Empty without a reliable channel multiple and a velocity that is surely above 0. */
    private Optional<InsightCandidate> video(ViralVideo video) {
        return video.channelMultiple().filter(multiple -> multiple.lo() > 1).flatMap(multiple -> video.velocity()
                .filter(velocity -> velocity.lo() > 0)
                .map(velocity -> video(video, multiple, velocity)));
    }

    private InsightCandidate video(ViralVideo video, Estimate multiple, Estimate velocity) {
        String doing = video.label() == Label.VIRAL ? "is breaking out" : "is rising";
        String headline = "“" + video.title() + "” by " + video.channelTitle() + " " + doing + ".";
        String detail = "It has " + Words.of(Metric.VIDEO_VIEWS, video.views()) + ", " + Phrasing.times(multiple)
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
        return horizon.prediction(Metric.VIDEO_VIEWS, video.videoId(), video.views(), least);
    }

    /** Empty when its share among those that take off may be no larger than among all. */
    private Optional<InsightCandidate> topic(Topic topic) {
        if (!(topic.base() > 0) || topic.share().lo() <= topic.base()) {
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
                Optional.empty()));
    }
}
