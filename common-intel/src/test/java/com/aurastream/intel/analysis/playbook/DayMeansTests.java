package com.aurastream.intel.analysis.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.stats.Estimate;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayMeansTests {

    private static final long NOW = 24L * 20_000 + 11;

    @ParameterizedTest
    @CsvSource({"3, 0", "3, 0.5", "5, 0.5", "7, 0.5", "7, 0.7", "14, 0", "14, 0.5", "14, 0.7"})
    void intervalsCoverTheTruthThoughHoursAndDaysDependOnEachOther(int days, double correlation) {
        int covered = 0;
        int wrong = 0;
        int runs = 2000;
        for (int seed = 0; seed < runs; seed++) {
            DayMeans means = DayMeans.of(series(new Random(seed), days, correlation), NOW);
            Estimate estimate = means.estimate().orElseThrow();
            covered += estimate.lo() <= 1 && 1 <= estimate.hi() ? 1 : 0;
            wrong += means.reliablyAbove(0.05 / 8) ? 1 : 0;
        }
        assertThat(covered / (double) runs).isGreaterThanOrEqualTo(0.87);
        assertThat(wrong / (double) runs).isLessThanOrEqualTo(0.0125);
    }

    @Test
    void moreReadingsOfADayAreNoMoreDays() {
        Map<Long, Double> sparse = new TreeMap<>();
        Map<Long, Double> dense = new TreeMap<>();
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                dense.put(NOW - 1 - 24L * day - hour, day % 3 * 0.125);
                if (hour % 6 == 0) {
                    sparse.put(NOW - 1 - 24L * day - hour, day % 3 * 0.125);
                }
            }
        }
        assertThat(DayMeans.of(dense, NOW).estimate())
                .isEqualTo(DayMeans.of(sparse, NOW).estimate())
                .isPresent();
    }

    @Test
    void aDayNeedsFourHoursAndAnIntervalThreeDays() {
        Map<Long, Double> byHour = new TreeMap<>();
        for (int hour = 0; hour < 4; hour++) {
            byHour.put(NOW - 1 - hour, 1.0);
            byHour.put(NOW - 25 - hour, 1.0);
        }
        byHour.put(NOW - 50, 1.0);
        byHour.put(NOW - 51, 1.0);
        byHour.put(NOW - 52, 1.0);
        DayMeans two = DayMeans.of(byHour, NOW);
        assertThat(two.days()).isEqualTo(2);
        assertThat(two.estimate()).isEmpty();
        assertThat(two.reliablyAbove(0.4)).isFalse();

        byHour.put(NOW - 53, 1.0);

        DayMeans three = DayMeans.of(byHour, NOW);
        assertThat(three.estimate()).contains(new Estimate(Math.E, Math.E, Math.E, 3));
        assertThat(three.starts())
                .containsExactly(
                        Instant.ofEpochSecond((NOW - 72) * 3600),
                        Instant.ofEpochSecond((NOW - 48) * 3600),
                        Instant.ofEpochSecond((NOW - 24) * 3600));
    }

    /** Hours that share their day's value, which depends on the day before. */
    private static Map<Long, Double> series(Random random, int days, double correlation) {
        Map<Long, Double> byHour = new TreeMap<>();
        double day = random.nextGaussian();
        for (int ago = days - 1; ago >= 0; ago--) {
            day = correlation * day + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            for (int hour = 0; hour < 24; hour++) {
                byHour.put(NOW - 1 - 24L * ago - hour, 0.3 * day + 0.1 * random.nextGaussian());
            }
        }
        return byHour;
    }
}
