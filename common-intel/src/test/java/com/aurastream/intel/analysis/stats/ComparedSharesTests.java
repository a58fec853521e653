package com.aurastream.intel.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparedSharesTests {

    @Test
    void exactTestAgreesWithSums() {
        assertThat(FisherExact.twoSided(3, 4, 1, 4)).as("the lady tasting tea").isCloseTo(34 / 70.0, within(1e-12));
        assertThat(FisherExact.twoSided(8, 10, 1, 6)).isCloseTo(400 / 11_440.0, within(1e-9));
        assertThat(FisherExact.twoSided(5, 5, 0, 5)).isCloseTo(2 / 252.0, within(1e-12));
        assertThat(FisherExact.twoSided(0, 9, 0, 7)).isEqualTo(1);
        assertThat(FisherExact.twoSided(9, 9, 7, 7)).isEqualTo(1);
    }

    @Test
    void exactTestDoesNotMindWhichGroupComesFirst() {
        assertThat(FisherExact.twoSided(30, 40, 11, 55))
                .isCloseTo(FisherExact.twoSided(11, 55, 30, 40), within(1e-12))
                .isLessThan(1e-6);
    }

    @Test
    void exactTestIsRarelyWrongWhereNothingIsDifferent() {
        Random random = new Random(4);
        int wrong = 0;
        for (int i = 0; i < 2_000; i++) {
            int first = (int) random.doubles(40).filter(x -> x < 0.33).count();
            int second = (int) random.doubles(40).filter(x -> x < 0.33).count();
            wrong += FisherExact.twoSided(first, 40, second, 40) <= 0.05 ? 1 : 0;
        }
        assertThat(wrong).isBetween(20, 100);
    }

    @Test
    void countsBeyondTheirGroupAreRefused() {
        assertThatThrownBy(() -> FisherExact.twoSided(5, 4, 0, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> FisherExact.twoSided(0, 0, 0, 4)).hasMessageContaining("0 of 0");
    }

    @Test
    void ratioOfSharesHasTheIntervalOfKatz() {
        Estimate ratio = RiskRatio.of(30, 40, 10, 40);
        double log = Math.log(30.5 / 10.5);
        double error = Math.sqrt(1 / 30.5 + 1 / 10.5 - 2 / 40.5);
        assertThat(ratio.value()).isCloseTo(Math.exp(log), within(1e-12));
        assertThat(ratio.lo()).isCloseTo(Math.exp(log - 1.6449 * error), within(1e-4));
        assertThat(ratio.hi()).isCloseTo(Math.exp(log + 1.6449 * error), within(1e-3));
        assertThat(ratio.n()).isEqualTo(40);
    }

    @Test
    void ratioStaysFiniteWhereAGroupHasNoneOrAll() {
        assertThat(RiskRatio.of(0, 20, 20, 20).lo()).isPositive();
        assertThat(RiskRatio.of(20, 20, 0, 20).hi()).isFinite().isGreaterThan(40);
        assertThat(RiskRatio.of(20, 20, 20, 20).value()).isEqualTo(1);
    }

    @Test
    void theIntervalCoversTheTruthAboutNineTimesInTen() {
        Random random = new Random(8);
        int covered = 0;
        for (int i = 0; i < 2_000; i++) {
            int first = (int) random.doubles(40).filter(x -> x < 0.6).count();
            int second = (int) random.doubles(40).filter(x -> x < 0.3).count();
            Estimate ratio = RiskRatio.of(first, 40, second, 40);
            covered += ratio.lo() <= 2 && 2 <= ratio.hi() ? 1 : 0;
        }
        assertThat(covered).isBetween(1_740, 1_860);
    }
}
