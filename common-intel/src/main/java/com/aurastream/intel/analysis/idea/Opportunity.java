package com.aurastream.intel.analysis.idea;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogOdds;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.title.TitleIndex;
import com.aurastream.intel.snapshot.VideoFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How promising a topic is in a format: {@code 100 / (1 + exp(-s))} with {@code s = ln lift' + ½ ln growth' + ½ ln gap'},
 * so that a topic for which nothing speaks stands at 50. Each logarithm is drawn towards 0 with {@code n / (n + 10)},
 * where n is how many videos it rests on; the errors of the parts are taken as independent.
 */
final class Opportunity {

    private static final double PRIOR = 10;
    private static final int FEWEST_OF_FORMAT = 5;
    private static final Duration SUPPLY = Duration.ofDays(7);

    private final TitleIndex index;
    private final Optional<Instant> recentSince;
    private final Instant at;

    Opportunity(TitleIndex index, Optional<Instant> recentSince, Instant at) {
        this.index = index;
        this.recentSince = recentSince;
        this.at = at;
    }

    /** The reasons for a topic in a format, in the order of {@link IdeaFactor}. */
    List<IdeaReason> reasons(String topic, VideoFormat format) {
        List<IdeaReason> reasons = new ArrayList<>();
        reasons.add(reason(IdeaFactor.LIFT, lift(topic, format), 1));
        recentSince.ifPresent(since -> reasons.add(reason(IdeaFactor.GROWTH, growth(topic, since), 0.5)));
        reasons.add(reason(IdeaFactor.GAP, gap(topic, format), 0.5));
        return List.copyOf(reasons);
    }

    /** The opportunity that the reasons make. */
    static Estimate score(List<IdeaReason> reasons, int n) {
        double sum = 0;
        double below = 0;
        double above = 0;
        for (IdeaReason reason : reasons) {
            sum += reason.contribution();
            double weight = weight(reason);
            below += square(
                    weight * Math.log(reason.ratio().value() / reason.ratio().lo()));
            above += square(
                    weight * Math.log(reason.ratio().hi() / reason.ratio().value()));
        }
        return new Estimate(logistic(sum), logistic(sum - Math.sqrt(below)), logistic(sum + Math.sqrt(above)), n);
    }

    static IdeaReason reason(IdeaFactor factor, Estimate ratio, double weight) {
        return new IdeaReason(factor, ratio, weight * shrinkage(ratio.n()) * Math.log(ratio.value()));
    }

    private static double weight(IdeaReason reason) {
        return (reason.factor() == IdeaFactor.LIFT ? 1 : 0.5)
                * shrinkage(reason.ratio().n());
    }

    private static double shrinkage(int n) {
        return n / (n + PRIOR);
    }

    private Estimate lift(String topic, VideoFormat format) {
        long ofFormat =
                index.carrying(topic).stream().filter(v -> v.format() == format).count();
        return ofFormat >= FEWEST_OF_FORMAT ? index.lift(topic, format) : index.lift(topic);
    }

    private Estimate growth(String topic, Instant since) {
        return ratio(
                index.group(topic, v -> !v.video().publishedAt().isBefore(since)),
                index.group(topic, v -> v.video().publishedAt().isBefore(since)));
    }

    private Estimate gap(String topic, VideoFormat format) {
        Instant from = at.minus(SUPPLY);
        return ratio(
                index.group(topic, v -> v.high()),
                index.group(
                        topic,
                        v -> v.format() == format && !v.video().publishedAt().isBefore(from)));
    }

    /** The ratio of two shares with half a video added to each count; interval as in Katz et al. (1978). */
    private static Estimate ratio(LogOdds.Group first, LogOdds.Group second) {
        double log = Math.log(share(first) / share(second));
        double half = Normal.Z90 * Math.sqrt(variance(first) + variance(second));
        int n = (int) Math.round(first.carriers() + second.carriers());
        return new Estimate(Math.exp(log), Math.exp(log - half), Math.exp(log + half), n);
    }

    private static double share(LogOdds.Group group) {
        return (group.carriers() + 0.5) / (group.documents() + 0.5);
    }

    private static double variance(LogOdds.Group group) {
        return Math.max(0, 1 / (group.carriers() + 0.5) - 1 / (group.documents() + 0.5));
    }

    private static double logistic(double x) {
        return 100 / (1 + Math.exp(-x));
    }

    private static double square(double x) {
        return x * x;
    }
}
