package com.aurastream.intel.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.stats.WeightedMedian.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestedEffectsTests {

    @Test
    void binomialTailAgreesWithSums() {
        assertThat(BinomialTail.atLeast(8, 10, 0.5)).isCloseTo(56 / 1024.0, within(1e-9));
        assertThat(BinomialTail.atLeast(10, 10, 0.4)).isCloseTo(Math.pow(0.4, 10), within(1e-12));
        assertThat(BinomialTail.atLeast(1, 3, 0.2)).isCloseTo(1 - 0.512, within(1e-9));
        assertThat(BinomialTail.atLeast(0, 5, 0.3)).isEqualTo(1);
    }

    @Test
    void binomialTailFallsWithMoreSuccessesBetweenWholeNumbersToo() {
        assertThat(BinomialTail.atLeast(4.5, 9.2, 0.4))
                .isLessThan(BinomialTail.atLeast(4.2, 9.2, 0.4))
                .isGreaterThan(BinomialTail.atLeast(5, 9.2, 0.4));
    }

    @Test
    void normalDistributionAgreesWithTables() {
        assertThat(NormalDistribution.below(0)).isCloseTo(0.5, within(1e-7));
        assertThat(NormalDistribution.below(1.96)).isCloseTo(0.9750021, within(1e-6));
        assertThat(NormalDistribution.below(-3)).isCloseTo(0.0013499, within(1e-6));
        assertThat(NormalDistribution.twoSided(-2.5758)).isCloseTo(0.01, within(1e-5));
        assertThat(NormalDistribution.below(Normal.Z90)).isCloseTo(0.95, within(1e-6));
    }

    @Test
    void qValuesAreThoseOfBenjaminiAndHochberg() {
        assertThat(BenjaminiHochberg.qValues(0.04, 0.01, 0.03, 0.5))
                .containsExactly(new double[] {0.16 / 3, 0.04, 0.16 / 3, 0.5}, within(1e-12));
        assertThat(BenjaminiHochberg.qValues()).isEmpty();
    }

    @Test
    void trueNullsAreRarelyCalledFindings() {
        Random random = new Random(5);
        int withFinding = 0;
        for (int i = 0; i < 300; i++) {
            double[] q = BenjaminiHochberg.qValues(random.doubles(100).toArray());
            withFinding += java.util.Arrays.stream(q).anyMatch(x -> x <= 0.1) ? 1 : 0;
        }
        assertThat(withFinding).isBetween(10, 50);
    }

    @Test
    void logOddsArePositiveWhereTheFirstGroupHasMoreAndShrinkWhenRare() {
        LogOdds frequent = LogOdds.between(new LogOdds.Group(60, 100), new LogOdds.Group(30, 100), 0.45);
        LogOdds rare = LogOdds.between(new LogOdds.Group(2, 100), new LogOdds.Group(1, 100), 0.015);
        assertThat(frequent.value()).isBetween(0.4, Math.log(3.5));
        assertThat(frequent.z()).isGreaterThan(2);
        assertThat(rare.value()).isBetween(0.0, Math.log(2));
        assertThat(rare.z()).isLessThan(1);
        assertThat(rare.exactP()).isCloseTo(1, within(1e-9));
        assertThat(frequent.estimate(90).lo()).isLessThan(frequent.value());
    }

    @Test
    void exactTestIsSymmetric() {
        LogOdds more = LogOdds.between(new LogOdds.Group(12, 50), new LogOdds.Group(1, 70), 0.1);
        LogOdds fewer = LogOdds.between(new LogOdds.Group(1, 70), new LogOdds.Group(12, 50), 0.1);
        assertThat(more.exactP()).isCloseTo(fewer.exactP(), within(1e-9)).isLessThan(0.001);
        assertThat(more.value()).isCloseTo(-fewer.value(), within(1e-9));
    }

    @Test
    void medianOfEqualWeightsIsTheMedianAndItsIntervalCoversTheTruth() {
        Random random = new Random(6);
        int covered = 0;
        for (int i = 0; i < 1_000; i++) {
            List<Weighted> sample = new ArrayList<>();
            random.doubles(25).sorted().forEach(x -> sample.add(new Weighted(x, 1)));
            WeightedMedian median = WeightedMedian.ofSorted(sample);
            assertThat(median.value()).isCloseTo(sample.get(12).value(), within(1e-12));
            covered += median.lo() <= 0.5 && 0.5 <= median.hi() ? 1 : 0;
        }
        assertThat(covered).isBetween(860, 940);
    }

    @Test
    void differenceOfMediansIsWiderThanEither() {
        WeightedMedian difference = new WeightedMedian(3, 2, 5).minus(new WeightedMedian(1, 0, 2));
        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.lo()).isCloseTo(2 - Math.sqrt(2), within(1e-12));
        assertThat(difference.hi()).isCloseTo(2 + Math.sqrt(5), within(1e-12));
    }

    @Test
    void medianOfNothingIsRefused() {
        assertThatThrownBy(() -> WeightedMedian.ofSorted(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
