package com.aurastream.intel.analysis.viral;

import com.aurastream.intel.analysis.performance.VideoPerformance;
import com.aurastream.intel.analysis.stats.Estimate;
import com.aurastream.intel.analysis.stats.LogScale;
import com.aurastream.intel.analysis.stats.Normal;
import com.aurastream.intel.analysis.stats.Quantiles;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.analysis.stats.Wilson;
import com.aurastream.intel.snapshot.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The score of a video among the current videos of its game. */
final class ViralScore {

    /** Fewest velocities of a format and age band for a percentile. */
    static final int MIN_BAND = 10;

    private static final double Z_FOR_100 = 5;
    private static final LogScale PACE = new LogScale(0.05, 1);
    private static final LogScale MULTIPLE = new LogScale(1, 10);

    private final Map<Band, Quantiles> bands = new TreeMap<>();

    /** A format and age band. */
    private record Band(VideoFormat format, AgeBand age) implements Comparable<Band> {

        static Band of(VideoPerformance performance) {
            return new Band(performance.format(), AgeBand.of(performance.age()));
        }

        @Override
        public int compareTo(Band other) {
            int byFormat = format.compareTo(other.format);
            return byFormat != 0 ? byFormat : age.compareTo(other.age);
        }
    }

    /** Learns the velocities of each format and age band. */
    ViralScore(List<Candidate> candidates) {
        Map<Band, List<Double>> velocities = new TreeMap<>();
        for (Candidate candidate : candidates) {
            candidate.velocity().ifPresent(v -> velocities
                    .computeIfAbsent(Band.of(candidate.performance()), b -> new ArrayList<>())
                    .add(v.perHour().value()));
        }
        velocities.forEach((band, values) -> {
            if (values.size() >= MIN_BAND) {
                bands.put(band, Quantiles.of(values));
            }
        });
    }

    Score of(Candidate candidate) {
        List<ScorePart> parts = new ArrayList<>();
        parts.add(outlier(candidate.performance()));
        percentile(candidate).ifPresent(parts::add);
        candidate.pace().map(ViralScore::pace).ifPresent(parts::add);
        candidate.multiple().map(ViralScore::multiple).ifPresent(parts::add);
        return Score.of(parts, candidate.performance().n());
    }

    /** The error of z: of the two medians it is made from, for a normal sample. */
    private static ScorePart outlier(VideoPerformance performance) {
        double z = performance.z();
        double half = Normal.Z90 * Math.sqrt((Math.PI / 2 + 1.36 * z * z) / performance.n());
        Estimate score = new Estimate(outlierScore(z), outlierScore(z - half), outlierScore(z + half), performance.n());
        return new ScorePart(
                "age_adjusted_outlier",
                0.3,
                score,
                z,
                "robust standard deviations",
                "log views above what is usual for its age, format and channel: 0 scores 0, 5 scores 100");
    }

    private static double outlierScore(double z) {
        return Math.max(0, Math.min(100, 100 * z / Z_FOR_100));
    }

    private Optional<ScorePart> percentile(Candidate candidate) {
        Optional<Quantiles> band = Optional.ofNullable(bands.get(Band.of(candidate.performance())));
        return band.flatMap(b -> candidate.velocity().map(v -> percentile(b, v)));
    }

    private static ScorePart percentile(Quantiles band, Velocity velocity) {
        Estimate share = Wilson.share(band.rankOf(velocity.perHour().value()), band.n());
        return new ScorePart(
                "velocity_percentile",
                0.25,
                new Estimate(100 * share.value(), 100 * share.lo(), 100 * share.hi(), share.n()),
                velocity.perHour().value(),
                "views per hour",
                "share of this game's videos of the same format and age that gain fewer views per hour");
    }

    private static ScorePart pace(Estimate pace) {
        return new ScorePart(
                "pace",
                0.25,
                PACE.score(pace),
                pace.value(),
                "multiple",
                "views per hour now over its lifetime's views per hour: 0.05 scores 0, 1 scores 100, logarithmic");
    }

    private static ScorePart multiple(Estimate multiple) {
        return new ScorePart(
                "channel_multiple",
                0.2,
                MULTIPLE.score(multiple),
                multiple.value(),
                "multiple",
                "views over what this channel usually has at that age: 1 scores 0, 10 scores 100, logarithmic");
    }
}
