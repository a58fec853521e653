package com.aurastream.intel.analysis.competition;

import static com.aurastream.intel.testing.Directories.directory;
import static com.aurastream.intel.testing.Directories.hourly;
import static com.aurastream.intel.testing.Directories.zipf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.competition.Competition.Bound;
import com.aurastream.intel.analysis.competition.Competition.OneSided;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.snapshot.Coverage;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.testing.Directories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompetitionAnalyzerTests {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void countsTheWholeDirectoryAndNotAPage() {
        Competition competition = analyze(zipf(3_400, 50_000));
        assertThat(competition.streams()).isEqualTo(3_400);
        assertThat(competition.viewers())
                .isEqualTo(
                        zipf(3_400, 50_000).stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void equalShapesTenTimesApartDiffer() {
        Competition small = analyze(zipf(300, 5_000));
        Competition large = analyze(zipf(3_000, 50_000));
        assertThat(large.opportunity().orElseThrow().value().value())
                .isNotCloseTo(small.opportunity().orElseThrow().value().value(), within(3.0));
        assertThat(part(large, "visibility")).isLessThan(part(small, "visibility") - 10);
        assertThat(part(large, "audience")).isGreaterThan(part(small, "audience") + 10);
    }

    @Test
    void moreViewersForTheSameStreamsAreABetterPlace() {
        double few =
                analyze(zipf(1_000, 5_000)).opportunity().orElseThrow().value().value();
        double many =
                analyze(zipf(1_000, 50_000)).opportunity().orElseThrow().value().value();
        assertThat(many).isGreaterThan(few + 5);
    }

    @Test
    void ordinaryDirectoriesDoNotAllScoreTheSame() {
        assertThat(List.of(zipf(100, 100), zipf(2_000, 3_000), zipf(5_000, 200_000)))
                .map(counts ->
                        analyze(counts).opportunity().orElseThrow().value().value())
                .satisfies(scores -> assertThat(Collections.max(scores) - Collections.min(scores))
                        .isGreaterThan(20));
    }

    @Test
    void oneGiantDoesNotMoveWhatANewcomerCanReach() {
        List<Long> counts = new ArrayList<>(zipf(1_000, 3_000));
        double before = analyze(counts).reach().orElseThrow().value();
        counts.set(0, 400_000L);
        assertThat(analyze(counts).reach().orElseThrow().value()).isEqualTo(before);
    }

    @Test
    void distributionIsMeasured() {
        List<Long> counts = LongStream.rangeClosed(1, 100).boxed().toList();
        ViewerDistribution d = analyze(counts).distribution().orElseThrow();
        assertThat(d.viewersPerStream()).isEqualTo(50.5);
        assertThat(d.p50()).isEqualTo(50.5);
        assertThat(d.medianWithoutTop3()).hasValue(49);
        assertThat(d.gini().orElseThrow()).isCloseTo(0.33, within(1e-9));
        assertThat(d.hhi().orElseThrow()).isCloseTo(338_350 / (5_050.0 * 5_050), within(1e-12));
        assertThat(d.top10Share().orElseThrow()).isCloseTo(955 / 5_050.0, within(1e-12));
    }

    @Test
    void concentrationIsZeroForEqualsAndOneForAMonopoly() {
        ViewerDistribution equals =
                analyze(Collections.nCopies(50, 7L)).distribution().orElseThrow();
        assertThat(equals.gini()).hasValueCloseTo(0.0, within(1e-9));
        assertThat(equals.hhi()).hasValueCloseTo(1.0 / 50, within(1e-9));
        List<Long> monopoly = new ArrayList<>(Collections.nCopies(49, 0L));
        monopoly.add(9_000L);
        ViewerDistribution one = analyze(monopoly).distribution().orElseThrow();
        assertThat(one.hhi()).hasValueCloseTo(1.0, within(1e-9));
        assertThat(one.gini()).hasValueCloseTo(0.98, within(1e-9));
    }

    @Test
    void entryCurveNamesRows() {
        List<Long> counts = new ArrayList<>(List.of(500L, 100L, 25L, 25L, 10L));
        counts.addAll(Collections.nCopies(40, 1L));
        assertThat(analyze(counts).entryCurve())
                .contains(
                        new EntryPoint(1, 6, 46, false),
                        new EntryPoint(10, 5, 6, false),
                        new EntryPoint(25, 3, 5, false),
                        new EntryPoint(250, 2, 2, false))
                .hasSize(8);
    }

    @Test
    void truncatedDirectoryIsFlaggedAndItsEstimatesAreOneSided() {
        Competition cut = CompetitionAnalyzer.analyze(
                directory(zipf(100, 50_000), new Coverage(1, 100, 0, false)), weeks(6, 20), NOW);
        Competition whole = analyze(zipf(100, 50_000));
        assertThat(cut.coverage().complete()).isFalse();
        assertThat(cut.bounds())
                .contains(new OneSided("streams", Bound.AT_LEAST), new OneSided("reach", Bound.AT_MOST));
        assertThat(cut.estimatedStreams()).isEmpty();
        assertThat(cut.saturation()).isEmpty();
        assertThat(cut.entryCurve().get(0).atLeast()).isTrue();
        assertThat(cut.opportunity().orElseThrow().value().lo())
                .isLessThan(whole.opportunity().orElseThrow().value().lo() - 5);
        assertThat(whole.bounds()).isEmpty();
    }

    @Test
    void streamsThatPagingMissedAreEstimatedFromThoseMetTwice() {
        Competition competition = CompetitionAnalyzer.analyze(
                directory(zipf(2_000, 50_000), new Coverage(21, 2_000, 30, true)), List.of(), NOW);
        assertThat(competition.estimatedStreams()).hasValueSatisfying(estimate -> {
            assertThat(estimate.value()).isEqualTo(2_030);
            assertThat(estimate.lo()).isGreaterThanOrEqualTo(2_000);
        });
    }

    @Test
    void languagesStandSideBySide() {
        assertThat(analyze(zipf(90, 900)).languages())
                .extracting(LanguageCompetition::language, LanguageCompetition::streams)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("en", 60), org.assertj.core.groups.Tuple.tuple("es", 30));
    }

    @Test
    void saturationComparesWithThisGamesOwnHourOfTheWeek() {
        List<Long> counts = zipf(1_000, 30_000);
        double reach = Reach.of(counts).orElseThrow();
        Competition crowded = CompetitionAnalyzer.analyze(directory(counts), weeks(6, reach * 2), NOW);
        Competition roomy = CompetitionAnalyzer.analyze(directory(counts), weeks(6, reach / 2), NOW);
        assertThat(crowded.saturation()).hasValueSatisfying(s -> {
            assertThat(s.value()).isEqualTo(100);
            assertThat(s.lo()).isBetween(50.0, 80.0);
            assertThat(s.n()).isEqualTo(6);
        });
        assertThat(roomy.saturation())
                .hasValueSatisfying(s -> assertThat(s.value()).isZero());
        assertThat(roomy.opportunity().orElseThrow().value().value())
                .isGreaterThan(crowded.opportunity().orElseThrow().value().value() + 10);
    }

    @Test
    void saturationIgnoresOtherHours() {
        List<DirectorySample> history = new ArrayList<>(weeks(6, 5));
        history.addAll(hourly(NOW.minus(Duration.ofHours(160)), 900, 900, 900, 900));
        Competition competition = CompetitionAnalyzer.analyze(directory(zipf(1_000, 30_000)), history, NOW);
        assertThat(competition.saturation())
                .hasValueSatisfying(s -> assertThat(s.n()).isEqualTo(6));
    }

    @Test
    void threeWeeksAreTooFewForSaturation() {
        Competition competition = CompetitionAnalyzer.analyze(directory(zipf(1_000, 30_000)), weeks(3, 20), NOW);
        assertThat(competition.saturation()).isEmpty();
        assertThat(competition.opportunity().orElseThrow().parts())
                .extracting(ScorePart::name)
                .doesNotContain("timing");
        assertThat(competition.missing())
                .filteredOn(m -> m.what().equals("saturation"))
                .singleElement()
                .satisfies(m -> assertThat(m.n()).isEqualTo(3));
    }

    @Test
    void anEmptyDirectoryIsInsufficientAndNothingIsInvented() {
        Competition competition = analyze(List.of());
        assertThat(competition.sufficient()).isFalse();
        assertThat(competition.opportunity()).isEmpty();
        assertThat(competition.reach()).isEmpty();
        assertThat(competition.distribution()).isEmpty();
        assertThat(competition.missing())
                .contains(new Missing(
                        "opportunity", 0, CompetitionAnalyzer.MIN_STREAMS, "live streams in the directory"));
    }

    @Test
    void streamsWithoutViewersAreAnswered() {
        Competition competition = analyze(Collections.nCopies(30, 0L));
        assertThat(competition.distribution().orElseThrow().gini()).isEmpty();
        assertThat(competition.opportunity().orElseThrow().value().value()).isBetween(0.0, 30.0);
    }

    @Test
    void everyScoreIsExplained() {
        Competition competition = CompetitionAnalyzer.analyze(directory(zipf(1_000, 30_000)), weeks(6, 20), NOW);
        List<ScorePart> parts = competition.opportunity().orElseThrow().parts();
        assertThat(parts)
                .extracting(ScorePart::name)
                .containsExactly("reach", "visibility", "audience", "openness", "timing");
        assertThat(parts.stream().mapToDouble(ScorePart::weight).sum()).isCloseTo(1, within(1e-9));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.score().value()).isBetween(0.0, 100.0);
            assertThat(part.explanation()).isNotBlank();
        });
    }

    @Test
    void orderOfInputDoesNotMatter() {
        List<Long> counts = new ArrayList<>(zipf(500, 30_000));
        List<DirectorySample> history = new ArrayList<>(weeks(8, 20));
        Competition expected = CompetitionAnalyzer.analyze(directory(counts), history, NOW);
        Collections.shuffle(history, new Random(1));
        assertThat(CompetitionAnalyzer.analyze(directory(counts), history, NOW)).isEqualTo(expected);
    }

    private static Competition analyze(List<Long> viewers) {
        return CompetitionAnalyzer.analyze(directory(viewers), List.of(), NOW);
    }

    private static double part(Competition competition, String name) {
        return competition.opportunity().orElseThrow().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .score()
                .value();
    }

    /** One reading at this very hour of each past week. */
    private static List<DirectorySample> weeks(int weeks, double reach) {
        List<DirectorySample> history = new ArrayList<>();
        for (int week = 1; week <= weeks; week++) {
            history.add(Directories.reading(NOW.minus(Duration.ofDays(7L * week)), reach));
        }
        return history;
    }
}
