package com.aurastream.intel.analysis.competition;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.competition.BestTimes.Basis;
import com.aurastream.intel.analysis.competition.BestTimes.LocalSlot;
import com.aurastream.intel.analysis.competition.BestTimes.Recommendation;
import com.aurastream.intel.analysis.competition.BestTimes.Slot;
import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.testing.Directories;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BestTimesTests {

    /** A Monday, 00:00 UTC. */
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final int WEEK = 168;
    private static final int SEEDS = 200;

    @ParameterizedTest
    @ValueSource(ints = {7, 14, 28, 56})
    void flatHistoryRecommendsNothing(int days) {
        assertThat(recommendingSeeds(days, 0.0)).isLessThanOrEqualTo(SEEDS / 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 14, 28})
    void flatHistoryWhoseHoursDependOnEachOtherRecommendsNothing(int days) {
        assertThat(recommendingSeeds(days, 0.9)).isLessThanOrEqualTo(SEEDS / 20);
    }

    private static long recommendingSeeds(int days, double autocorrelation) {
        long recommending = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] logs = noise(new Random(seed), 24 * days, 0.3, autocorrelation);
            BestTimes best = analyze(history(logs), NOW);
            assertThat(best.verdict()).isNotEqualTo(Verdict.INSUFFICIENT_SAMPLE);
            recommending += best.recommended().isEmpty() ? 0 : 1;
        }
        return recommending;
    }

    @Test
    void aPlantedHourOfTheWeekIsFound() {
        int planted = 5 * 24 + 19;
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] logs = noise(new Random(seed), 6 * WEEK, 0.15, 0.5);
            for (int i = planted; i < logs.length; i += WEEK) {
                logs[i] += 1.0;
            }
            BestTimes best = analyze(history(logs), NOW);
            found += best.recommended().stream()
                            .anyMatch(r -> r.hourOfWeek() == planted && r.basis() == Basis.HOUR_OF_WEEK)
                    ? 1
                    : 0;
            assertThat(best.recommended().stream()
                            .filter(r -> r.basis() == Basis.HOUR_OF_WEEK)
                            .map(Recommendation::hourOfWeek))
                    .isSubsetOf(planted);
        }
        assertThat(found).isGreaterThanOrEqualTo(48);
    }

    @Test
    void aDailyRhythmIsFoundAfterAWeek() {
        double[] logs = noise(new Random(1), WEEK, 0.15, 0.5);
        for (int i = 0; i < logs.length; i++) {
            logs[i] += 0.8 * Math.cos(2 * Math.PI * (i % 24 - 20) / 24.0);
        }
        BestTimes best = analyze(history(logs), NOW);
        assertThat(best.verdict()).isEqualTo(Verdict.RELIABLE_DIFFERENCE);
        assertThat(best.recommended()).hasSize(5).allSatisfy(r -> {
            assertThat(r.hourOfWeek() % 24).isBetween(18, 22);
            assertThat(r.basis()).isEqualTo(Basis.HOUR_OF_DAY);
            assertThat(r.opportunity().lo()).isGreaterThan(1);
            assertThat(r.evidence()).hasSize(7).isSorted();
        });
    }

    @Test
    void intervalsCoverTheTruth() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(1000 + seed);
            double[] truth = new double[WEEK];
            double[] daily = random.doubles(24).map(u -> u - 0.5).toArray();
            for (int h = 0; h < WEEK; h++) {
                truth[h] = daily[h % 24] + 0.15 * random.nextGaussian();
            }
            double mean = java.util.Arrays.stream(truth).average().orElseThrow();
            double[] logs = noise(random, 4 * WEEK, 0.3, 0.3);
            for (int i = 0; i < logs.length; i++) {
                logs[i] += truth[i % WEEK];
            }
            for (Slot slot : analyze(history(logs), NOW).slots()) {
                double expected = Math.exp(truth[slot.hourOfWeek()] - mean);
                covered += slot.opportunity().lo() <= expected
                                && expected <= slot.opportunity().hi()
                        ? 1
                        : 0;
                all++;
            }
        }
        assertThat((double) covered / all).isBetween(0.85, 0.97);
    }

    @Test
    void fewerThanSevenDaysAreNotEnough() {
        BestTimes best = analyze(history(new double[6 * 24 + 3]), NOW);
        assertThat(best.verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(best.slots()).isEmpty();
        assertThat(best.recommended()).isEmpty();
        assertThat(best.missing()).hasValueSatisfying(missing -> {
            assertThat(missing.n()).isEqualTo(6);
            assertThat(missing.needed()).isEqualTo(7);
        });
    }

    @Test
    void anEmptyHistoryIsInsufficientWithZero() {
        BestTimes best = analyze(List.of(), NOW);
        assertThat(best.verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(best.missing()).hasValueSatisfying(m -> assertThat(m.n()).isZero());
    }

    @Test
    void incompleteLaterAndOtherEpochsReadingsAreNotUsed() {
        List<DirectorySample> history = new ArrayList<>();
        Instant purge = Instant.parse("2025-08-25T00:00:00Z");
        history.addAll(Directories.hourly(Instant.parse("2025-08-01T00:00:00Z"), new double[24 * 24]));
        history.addAll(Directories.hourly(purge, new double[WEEK]));
        for (int i = 0; i < WEEK; i++) {
            history.add(
                    new DirectorySample(purge.minusSeconds(3600L * (i + 1)), 1000, 60_000, 20_000, 50_000, 5, false));
        }
        assertThat(analyze(history, purge).days()).isEqualTo(3);
    }

    @Test
    void orderOfTheHistoryDoesNotMatter() {
        List<DirectorySample> history = new ArrayList<>(history(noise(new Random(3), 3 * WEEK, 0.3, 0.5)));
        history.addAll(history(noise(new Random(4), 2 * WEEK, 0.3, 0.5)));
        BestTimes expected = analyze(history, NOW);
        Collections.shuffle(history, new Random(5));
        assertThat(analyze(history, NOW)).isEqualTo(expected);
    }

    @Test
    void anOutageLeavesTheRestStanding() {
        List<DirectorySample> history = history(noise(new Random(3), 3 * WEEK, 0.3, 0.0)).stream()
                .filter(s -> s.observedAt().isBefore(NOW.minus(Duration.ofDays(9)))
                        || s.observedAt().isAfter(NOW.minus(Duration.ofDays(5))))
                .toList();
        BestTimes best = analyze(history, NOW);
        assertThat(best.slots()).hasSize(WEEK);
        assertThat(best.slots()).extracting(s -> s.opportunity().n()).contains(2, 3);
    }

    @Test
    void slotsNameTheirNextHour() {
        Instant at = Instant.parse("2026-11-25T10:20:00Z");
        BestTimes best = analyze(history(new double[2 * WEEK]), at);
        assertThat(best.slots().get(0).next()).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(best.slots().get(2 * 24 + 10).next()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(best.slots().get(2 * 24 + 11).next()).isEqualTo("2026-11-25T11:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // spring forward, fall back, and a week without a change
        "America/New_York, 2026-03-06T12:30:00Z, 167, -05:00, -04:00",
        "America/New_York, 2026-10-29T12:30:00Z, 169, -04:00, -05:00",
        "Europe/London,    2026-03-26T12:30:00Z, 167, Z, +01:00",
        "Europe/London,    2026-10-22T12:30:00Z, 169, +01:00, Z",
        "Asia/Tokyo,       2026-03-06T12:30:00Z, 168, +09:00, +09:00",
        "Asia/Tokyo,       2026-10-29T12:30:00Z, 168, +09:00, +09:00",
        "Asia/Kolkata,     2026-10-29T12:30:00Z, 168, +05:30, +05:30",
    })
    void theComingWeekIsRightWhenClocksChange(
            String zone, Instant at, int hours, String firstOffset, String lastOffset) {
        BestTimes best = analyze(history(noise(new Random(9), 4 * WEEK, 0.3, 0)), NOW);
        List<LocalSlot> week = best.in(ZoneId.of(zone), at);
        assertThat(week).hasSize(hours);
        assertThat(week).extracting(LocalSlot::start).doesNotHaveDuplicates().isSorted();
        assertThat(week.get(0).start()).isEqualTo(at.plus(Duration.ofMinutes(30)));
        assertThat(week.get(0).local().getOffset()).hasToString(firstOffset);
        assertThat(week.get(hours - 1).local().getOffset()).hasToString(lastOffset);
        assertThat(week.get(hours - 1).local().toLocalTime().plusHours(1))
                .isEqualTo(week.get(0).local().toLocalTime());
        assertThat(week).allSatisfy(slot -> {
            assertThat(slot.local().toInstant()).isEqualTo(slot.start());
            int hourOfWeek = HourCell.hourOfWeek(HourCell.hourOf(slot.start()));
            assertThat(slot.opportunity())
                    .isEqualTo(best.slots().get(hourOfWeek).opportunity());
        });
    }

    @Test
    void theHourThatComesTwiceIsListedTwice() {
        BestTimes best = analyze(history(new double[2 * WEEK]), NOW);
        assertThat(best.in(ZoneId.of("America/New_York"), Instant.parse("2026-10-30T00:00:00Z")))
                .filteredOn(slot -> slot.local().toLocalDate().toString().equals("2026-11-01")
                        && slot.local().getHour() == 1)
                .extracting(LocalSlot::start)
                .containsExactly(Instant.parse("2026-11-01T05:00:00Z"), Instant.parse("2026-11-01T06:00:00Z"));
    }

    @Test
    void anHourThatIsGoodForTheSakeOfAFewLargeStreamsIsNotRecommended() {
        double[] logs = noise(new Random(17), 28 * 24, 0.1, 0.5);
        for (int i = 20; i < logs.length; i += 24) {
            logs[i] += Math.log(1.3);
        }
        assertThat(BestTimesAnalyzer.analyze(history(logs), NOW, 0.03).recommended())
                .isEmpty();
        assertThat(BestTimesAnalyzer.analyze(history(logs), NOW, 0.0001).recommended())
                .isNotEmpty();
    }

    @Test
    void aDirectoryOfFewLargeStreamsIsLessSureThanOneOfManyEqualOnes() {
        assertThat(Opportunity.composition(Directories.directory(Directories.zipf(100, 50_000))))
                .isGreaterThan(100 * Opportunity.composition(Directories.directory(Collections.nCopies(5_000, 7L))));
    }

    private static BestTimes analyze(List<DirectorySample> history, Instant at) {
        return BestTimesAnalyzer.analyze(history, at, 0);
    }

    private static List<DirectorySample> history(double[] logReach) {
        double[] reach =
                java.util.Arrays.stream(logReach).map(x -> 20 * Math.exp(x)).toArray();
        return Directories.hourly(NOW.minus(Duration.ofHours(reach.length)), reach);
    }

    private static double[] noise(Random random, int hours, double sd, double autocorrelation) {
        double[] noise = new double[hours];
        double previous = random.nextGaussian();
        for (int i = 0; i < hours; i++) {
            previous = autocorrelation * previous
                    + Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
            noise[i] = sd * previous;
        }
        return noise;
    }
}
