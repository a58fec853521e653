package com.aurastream.intel.analysis.insight;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipMoment.Label;
import com.aurastream.intel.analysis.clip.ClipMoment.MomentClip;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ClipRadar.Threshold;
import com.aurastream.intel.analysis.insight.InsightCandidate.Sentences;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.prediction.Words;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.title.GameNames;
import java.util.Optional;
import java.util.stream.Stream;

/** Moments that explode on Twitch. */
final class ClipCandidates {

    /** For how long a moment has to go on as now; most of a clip's views come within hours. */
    static final int KEPT_MINUTES = 120;
    /** A middle moment that gains nothing is taken to gain this much of what an exploding one does. */
    private static final double LEAST_TYPICAL = 0.01;

    private final ClipRadar clips;
    private final Horizon horizon;
    private final String name;

    ClipCandidates(ClipRadar clips, Horizon horizon) {
        this.clips = clips;
        this.horizon = horizon;
        this.name = GameNames.of(horizon.game()).displayName();
    }

    Stream<InsightCandidate> all() {
        return clips.threshold().stream().flatMap(threshold -> clips.ranking().stream()
                .filter(moment -> moment.label() == Label.EXPLODING)
                .flatMap(moment -> moment.velocity().map(velocity -> moment(moment, velocity, threshold)).stream()));
    }

    private InsightCandidate moment(ClipMoment moment, Estimate velocity, Threshold threshold) {
        double typical = Math.max(threshold.typical(), LEAST_TYPICAL * threshold.exploding());
        Estimate ratio = new Estimate(
                velocity.value() / typical,
                Math.min(velocity.lo(), velocity.value()) / typical,
                velocity.hi() / typical,
                velocity.n());
        String headline = "A moment of " + moment.broadcasterName() + " with " + name + " is exploding on Twitch.";
        String detail =
                "“" + moment.title() + "” has " + Words.of(Metric.MOMENT_VIEWS, (double) moment.views()) + " in "
                        + moment.clips() + (moment.clips() == 1 ? " clip" : " clips") + " and gains "
                        + Words.number(velocity.value()) + " "
                        + Phrasing.interval(velocity) + " a minute; the game's middle moment gains "
                        + Words.number(threshold.typical()) + ".";
        return InsightCandidate.of(
                horizon.game(),
                InsightType.CLIP_MOMENT,
                "moment:" + moment.id(),
                new Sentences(headline, detail, "React to it or tell its story while people look for it."),
                ratio,
                Confidence.aboveBy(velocity, threshold.trending()),
                moment.best().stream().map(MomentClip::id).toList(),
                velocity.lo() > 0 ? Optional.of(views(moment, velocity)) : Optional.empty());
    }

    private Prediction views(ClipMoment moment, Estimate velocity) {
        double least = moment.views() + Math.ceil(KEPT_MINUTES * velocity.lo());
        return horizon.prediction(Metric.MOMENT_VIEWS, moment.id(), (double) moment.views(), least);
    }
}
