package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogScale;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.StreamDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The score of going live in a directory now: what a newcomer can reach, on absolute scales, so that two games are comparable.
 * The anchors are fixed and stand in the methodology; none is learnt from the directory that is scored.
 */
final class Opportunity {

    private static final LogScale REACH = new LogScale(1, 100);
    private static final LogScale AUDIENCE = new LogScale(1_000, 300_000);
    private static final LogScale ROW = new LogScale(3_000, 30);
    private static final long NEWCOMER = 10;

    private Opportunity() {}

    /**
     * Viewers per stream outside the top ten with the interval of a mean; the upper end alone is certain when the directory
     * was not seen to its end, because the streams not seen are the smallest.
     *
     * @param directory more than eleven streams
     */
    static Estimate reach(StreamDirectory directory) {
        List<Long> outside = Reach.outside(directory.viewerCounts());
        double mean = outside.stream().mapToLong(Long::longValue).average().orElse(0);
        double half = Normal.Z90 * standardError(outside, mean);
        double lo = directory.coverage().complete() ? Math.max(0, mean - half) : 0;
        return new Estimate(mean, lo, mean + half, outside.size());
    }

    /** Variance of the log of the mean viewers outside the top ten, by which streams are in the directory; 0 for too few of them. */
    static double composition(StreamDirectory directory) {
        List<Long> outside = Reach.outside(directory.viewerCounts());
        double mean = outside.stream().mapToLong(Long::longValue).average().orElse(0);
        double relative = mean > 0 && outside.size() > 1 ? standardError(outside, mean) / mean : 0;
        return relative * relative;
    }

    /** The same from a published {@link #reach}, whose upper end is never cut off. */
    static double composition(Estimate reach) {
        double relative = reach.value() > 0 ? (reach.hi() - reach.value()) / Normal.Z90 / reach.value() : 0;
        return relative * relative;
    }

    /**
     * An upper bound of it where only a reading is known: no stream outside the top ten has more viewers than the mean of the second to
     * the tenth, and the variance of numbers between 0 and that is at most their mean times that.
     */
    static double compositionAtMost(DirectorySample sample) {
        long audience = Reach.audience(sample);
        double largest = (sample.top10Viewers() - sample.topViewers()) / (Reach.TOP - 1.0);
        return audience > 0 ? largest / audience : 0;
    }

    static Score score(StreamDirectory directory, Estimate reach, Optional<Estimate> saturation) {
        List<ScorePart> parts = new ArrayList<>();
        parts.add(new ScorePart(
                "reach",
                0.35,
                REACH.score(reach),
                reach.value(),
                "viewers per stream",
                "viewers per stream outside the ten most-watched: 1 scores 0, 100 scores 100, logarithmic"));
        parts.add(visibility(directory));
        parts.add(audience(directory, reach));
        parts.add(openness(directory));
        saturation.map(Opportunity::timing).ifPresent(parts::add);
        return Score.of(parts, directory.streams());
    }

    private static ScorePart visibility(StreamDirectory directory) {
        boolean complete = directory.coverage().complete();
        EntryPoint point = EntryPoint.at(NEWCOMER, directory.viewerCounts(), complete);
        double row = (point.bestRow() + point.worstRow()) / 2.0;
        double half = Normal.Z90 * Math.sqrt(row);
        double hi = point.atLeast() ? ROW.zero() : row + half;
        Estimate rows = new Estimate(row, Math.max(1, row - half), Math.max(row, hi), directory.streams());
        return new ScorePart(
                "visibility",
                0.2,
                ROW.score(rows),
                row,
                "row",
                "row of a stream with ten viewers in the directory: 3,000 scores 0, 30 scores 100, logarithmic");
    }

    private static ScorePart audience(StreamDirectory directory, Estimate reach) {
        int outside = reach.n();
        double viewers = reach.value() * outside;
        boolean complete = directory.coverage().complete();
        double hi = complete ? reach.hi() * outside : Math.max(viewers, AUDIENCE.hundred());
        double lo = complete ? reach.lo() * outside : viewers;
        return new ScorePart(
                "audience",
                0.15,
                AUDIENCE.score(new Estimate(viewers, Math.min(lo, viewers), hi, outside)),
                viewers,
                "viewers",
                "viewers outside the ten most-watched streams: 1,000 score 0, 300,000 score 100, logarithmic");
    }

    private static ScorePart openness(StreamDirectory directory) {
        double top = directory.viewers() == 0
                ? 1
                : directory.viewerCounts().subList(0, Reach.TOP).stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / (double) directory.viewers();
        double score = 100 * (1 - top);
        double hi = directory.coverage().complete() ? score : 100;
        return new ScorePart(
                "openness",
                0.1,
                new Estimate(score, score, hi, directory.streams()),
                1 - top,
                "share",
                "share of the viewers who watch other streams than the ten most-watched");
    }

    private static ScorePart timing(Estimate saturation) {
        Estimate score =
                new Estimate(100 - saturation.value(), 100 - saturation.hi(), 100 - saturation.lo(), saturation.n());
        return new ScorePart(
                "timing",
                0.2,
                score,
                score.value() / 100,
                "share of weeks",
                "share of past weeks with fewer viewers per stream at this hour of the week than now");
    }

    private static double standardError(List<Long> values, double mean) {
        double squares = 0;
        for (long value : values) {
            squares += (value - mean) * (value - mean);
        }
        int n = values.size();
        return n < 2 ? mean : Math.sqrt(squares / (n - 1) / n);
    }
}
