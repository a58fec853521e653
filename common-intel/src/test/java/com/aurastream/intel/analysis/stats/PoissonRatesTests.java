package com.aurastream.intel.analysis.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.stats.PoissonRates.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoissonRatesTests {

    /** Ends of Garwood's exact 90 % interval, from chi-squared tables. */
    private static final double[][] GARWOOD = {
        {0, 0, 2.9957}, {1, 0.0513, 4.7439}, {5, 1.9701, 10.5130}, {10, 5.4254, 16.9622}, {100, 84.1395, 118.0800}
    };

    @Test
    void ofOneCountItIsGarwoodsInterval() {
        for (double[] row : GARWOOD) {
            Estimate rate = PoissonRates.sum(List.of(new Counted(row[0], 1)));
            assertThat(rate.value()).isEqualTo(row[0]);
            assertThat(rate.lo()).isCloseTo(row[1], within(0.03));
            assertThat(rate.hi()).isCloseTo(row[2], within(0.03));
        }
    }

    @Test
    void countsOverEqualTimesAreOneCount() {
        Estimate parts = PoissonRates.sum(List.of(new Counted(3, 5), new Counted(0, 5), new Counted(7, 5)));
        Estimate whole = PoissonRates.sum(List.of(new Counted(10, 5)));
        assertThat(parts.value()).isCloseTo(whole.value(), within(1e-12));
        assertThat(parts.lo()).isCloseTo(whole.lo(), within(1e-12));
        assertThat(parts.hi()).isCloseTo(whole.hi(), within(1e-12));
        assertThat(parts.n()).isEqualTo(3);
    }

    @Test
    void theIntervalHoldsTheTruthInAtLeastNineOfTenSamples() {
        Random random = new Random(7);
        double[] rates = {0.1, 0.4, 2, 5};
        double[] exposures = {60, 5, 10, 5};
        int held = 0;
        int samples = 4_000;
        for (int sample = 0; sample < samples; sample++) {
            List<Counted> counted = new ArrayList<>();
            for (int i = 0; i < rates.length; i++) {
                counted.add(new Counted(poisson(random, rates[i] * exposures[i]), exposures[i]));
            }
            Estimate sum = PoissonRates.sum(counted);
            held += sum.lo() <= 7.5 && 7.5 <= sum.hi() ? 1 : 0;
        }
        assertThat(held / (double) samples).isBetween(0.89, 0.97);
    }

    @Test
    void aSumOfNothingIsRefused() {
        assertThatThrownBy(() -> PoissonRates.sum(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static int poisson(Random random, double mean) {
        int events = 0;
        for (double time = exponential(random); time < mean; time += exponential(random)) {
            events++;
        }
        return events;
    }

    private static double exponential(Random random) {
        return -Math.log1p(-random.nextDouble());
    }
}
