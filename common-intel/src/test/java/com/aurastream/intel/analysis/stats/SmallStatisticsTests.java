package com.aurastream.intel.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.stats.MetricEpochs.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallStatisticsTests {

    @ParameterizedTest
    @CsvSource({"0.975, 1.959964", "0.95, 1.644854", "0.5, 0", "0.001, -3.090232", "0.9999, 3.719016"})
    void normalQuantilesMatchTheTable(double p, double z) {
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 1, 6.3138",
        "0.05, 2, 2.9200",
        "0.025, 3, 3.1824",
        "0.05, 5, 2.0150",
        "0.005, 10, 3.1693",
        "0.001, 4, 7.1732",
        "0.0005, 30, 3.6460",
        "0.05, 1000, 1.6464",
        "0.0001, 6, 8.0248"
    })
    void studentsQuantilesMatchTheTable(double tail, double df, double t) {
        assertThat(StudentT.upper(tail, df)).isCloseTo(t, within(0.004 * t));
    }

    @Test
    void wilsonStaysWithinItsBounds() {
        assertThat(Wilson.share(0, 20)).satisfies(e -> {
            assertThat(e.lo()).isZero();
            assertThat(e.hi()).isCloseTo(0.1192, within(0.001));
        });
        assertThat(Wilson.share(20, 20).hi()).isEqualTo(1);
        assertThat(Wilson.share(5L, 10).lo()).isCloseTo(0.2693, within(0.001));
        assertThatThrownBy(() -> Wilson.share(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlopeIsNotBentByOneOutlier() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] y = {1, 3, 5, 7, 9, 11, 13, 15, 17, 9_999};
        Estimate slope = TheilSen.slope(x, y);
        assertThat(slope.value()).isEqualTo(2);
        assertThat(slope.lo()).isEqualTo(2);
        assertThat(slope.n()).isEqualTo(10);
    }

    @Test
    void slopesOfNoiseCoverZero() {
        int covered = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double[] x = random.doubles(12).toArray();
            double[] y = random.doubles(12).toArray();
            Estimate slope = TheilSen.slope(x, y);
            covered += slope.lo() <= 0 && 0 <= slope.hi() ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(0.87, 0.97);
    }

    @Test
    void shrinkageBelievesTheSureAndDoubtsTheUnsure() {
        Shrinkage shrinkage = Shrinkage.learn(new double[] {-2, 2, -2, 2}, new double[] {1, 1, 1, 1});
        assertThat(shrinkage.between()).isEqualTo(3);
        assertThat(shrinkage.shrink(2, 1)).isEqualTo(1.5);
        assertThat(shrinkage.shrink(2, 30)).isLessThan(0.2);
        assertThat(Shrinkage.learn(new double[] {0.1, -0.1}, new double[] {1, 1})
                        .shrink(5, 1))
                .isZero();
    }

    @Test
    void readingsAcrossARedefinitionAreNotComparable() {
        Instant before = Instant.parse("2026-08-23T23:00:00Z");
        Instant during = Instant.parse("2026-08-25T12:00:00Z");
        Instant after = Instant.parse("2026-08-28T00:00:00Z");
        assertThat(MetricEpochs.comparable(Metric.VIDEO_VIEWS, before, during)).isFalse();
        assertThat(MetricEpochs.comparable(Metric.VIDEO_VIEWS, during, after)).isFalse();
        assertThat(MetricEpochs.comparable(Metric.VIDEO_VIEWS, after, Instant.parse("2026-11-23T00:00:00Z")))
                .isTrue();
        assertThat(MetricEpochs.start(Metric.VIDEO_VIEWS, before)).isEmpty();
        assertThat(MetricEpochs.comparable(
                        Metric.SHORT_VIEWS,
                        Instant.parse("2025-03-30T00:00:00Z"),
                        Instant.parse("2025-04-01T00:00:00Z")))
                .isFalse();
        assertThat(MetricEpochs.comparable(
                        Metric.TWITCH_VIEWERS,
                        Instant.parse("2025-07-01T00:00:00Z"),
                        Instant.parse("2025-08-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void ranksByBisectionEqualRanksByCounting() {
        double[] sample = new Random(1).ints(500, 0, 50).asDoubleStream().toArray();
        Quantiles quantiles = Quantiles.of(sample);
        for (double x = -1; x < 52; x += 0.5) {
            double y = x;
            double below = java.util.Arrays.stream(sample).filter(s -> s < y).count();
            double equal = java.util.Arrays.stream(sample).filter(s -> s == y).count();
            assertThat(quantiles.rankOf(x)).isEqualTo((below + equal / 2) / 500);
        }
    }

    @Test
    void quantilesCarryAnInterval() {
        double[] sample = new Random(2).doubles(200).toArray();
        Estimate median = Quantiles.of(sample).estimate(0.5);
        assertThat(median.hi() - median.lo()).isBetween(0.06, 0.2);
        assertThat(Quantiles.of(3).estimate(0.9)).isEqualTo(new Estimate(3, 3, 3, 1));
    }

    @Test
    void logScalesCountFactors() {
        LogScale scale = new LogScale(1, 100);
        assertThat(scale.score(10)).isCloseTo(50, within(1e-9));
        assertThat(scale.score(0)).isZero();
        assertThat(scale.score(1e9)).isEqualTo(100);
        LogScale less = new LogScale(3_000, 30);
        assertThat(less.score(30)).isEqualTo(100);
        assertThat(less.score(new Estimate(300, 200, 400, 7))).satisfies(e -> {
            assertThat(e.value()).isCloseTo(50, within(1e-9));
            assertThat(e.lo()).isLessThan(50);
        });
    }

    @Test
    void aScoreIsTheWeightedMeanOfThePartsThatThereAre() {
        ScorePart sure = part(0.5, new Estimate(80, 80, 80, 10));
        ScorePart unsure = part(0.25, new Estimate(20, 0, 50, 10));
        assertThat(Score.of(List.of(sure, unsure), 10).value()).satisfies(e -> {
            assertThat(e.value()).isCloseTo(60, within(1e-9));
            assertThat(e.lo()).isCloseTo(60 - 20 / 3.0, within(1e-9));
            assertThat(e.hi()).isCloseTo(70, within(1e-9));
        });
        assertThatThrownBy(() -> Score.of(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ScorePart part(double weight, Estimate score) {
        return new ScorePart("part", weight, score, 1, "unit", "explanation");
    }
}
