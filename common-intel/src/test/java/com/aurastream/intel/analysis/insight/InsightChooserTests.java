package com.aurastream.intel.analysis.insight;

import static com.aurastream.intel.analysis.insight.Candidates.candidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InsightChooserTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Told NOTHING = new Told(List.of());

    @Test
    void choiceIsTheHighestProductAndSaysWhatItIsMadeOf() {
        Insight chosen = choose(
                        List.of(candidate("gta", "large", 0.9, 0.5), candidate("gta", "sure", 0.6, 0.95)), NOTHING)
                .orElseThrow();

        assertThat(chosen.subject()).isEqualTo("sure");
        assertThat(chosen.score().effect()).isEqualTo(0.6);
        assertThat(chosen.score().confidence()).isEqualTo(0.95);
        assertThat(chosen.score().novelty()).isEqualTo(1);
        assertThat(chosen.score().value()).isCloseTo(0.57, within(1e-12));
    }

    @Test
    void orderOfTheCandidatesNeverDecides() {
        List<InsightCandidate> candidates = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> candidate("gta", "subject-" + i, 0.5, 0.5))
                .toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(choose(candidates, NOTHING).orElseThrow().subject()).isEqualTo("subject-0");
        }
    }

    @Test
    void subjectIsSilentForSevenDaysAndGrowsNewAgainInSevenMore() {
        List<InsightCandidate> only = List.of(candidate("gta", "keyword:heist", 1, 1));
        for (int ago = 1; ago <= 7; ago++) {
            assertThat(choose(only, told("gta", "keyword:heist", ago)))
                    .as("%d days ago", ago)
                    .isEmpty();
        }
        assertThat(choose(only, told("gta", "keyword:heist", 8))
                        .orElseThrow()
                        .score()
                        .novelty())
                .isCloseTo(1 / 7.0, within(1e-12));
        assertThat(choose(only, told("gta", "keyword:heist", 14))
                        .orElseThrow()
                        .score()
                        .novelty())
                .isEqualTo(1);
    }

    @Test
    void otherGameMayTellTheSame() {
        assertThat(choose(List.of(candidate("gta", "keyword:heist", 1, 1)), told("roblox", "keyword:heist", 1)))
                .isPresent();
    }

    @Test
    void effectOrConfidenceOfNothingIsNothing() {
        assertThat(choose(List.of(candidate("gta", "a", 0, 1), candidate("gta", "b", 1, 0)), NOTHING))
                .isEmpty();
    }

    @Test
    void overallIsTheBestOfTheGamesThatWasNotTold() {
        List<Insight> games = List.of(
                candidate("gta", "keyword:heist", 0.9, 1).told(1),
                candidate("roblox", "keyword:obby", 0.6, 1).told(0.5));

        assertThat(InsightChooser.chooseOverall(games, NOTHING, TODAY)).get().returns("gta", Insight::game);
        assertThat(InsightChooser.chooseOverall(games, told("gta", "keyword:heist", 3), TODAY))
                .get()
                .satisfies(insight -> {
                    assertThat(insight.game()).isEqualTo("roblox");
                    assertThat(insight.score().novelty()).isEqualTo(1);
                    assertThat(insight.score().value()).isEqualTo(0.6);
                });
    }

    @Test
    void overThirtyDaysNoSubjectComesBackWithinSeven() {
        Random random = new Random(4);
        List<DailyInsight> days = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            LocalDate date = TODAY.plusDays(day);
            List<InsightCandidate> candidates = IntStream.range(0, 12)
                    .mapToObj(i ->
                            candidate("gta", "keyword:" + i, i == 0 ? 1 : random.nextDouble(), random.nextDouble()))
                    .toList();
            days.add(day(date, InsightChooser.choose(candidates, new Told(days), date)));
        }

        assertThat(days).allMatch(day -> day.insight().isPresent());
        for (int day = 0; day < 30; day++) {
            String subject = days.get(day).insight().orElseThrow().subject();
            assertThat(days.subList(Math.max(0, day - 7), day))
                    .as("day %d", day)
                    .noneMatch(
                            earlier -> earlier.insight().orElseThrow().subject().equals(subject));
        }
        assertThat(days.stream()
                        .map(d -> d.insight().orElseThrow().subject())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(8);
    }

    private static Optional<Insight> choose(List<InsightCandidate> candidates, Told told) {
        return InsightChooser.choose(candidates, told, TODAY);
    }

    private static Told told(String game, String subject, int daysAgo) {
        return new Told(List.of(day(
                TODAY.minusDays(daysAgo),
                Optional.of(candidate(game, subject, 1, 1).told(1)))));
    }

    private static DailyInsight day(LocalDate date, Optional<Insight> insight) {
        return new DailyInsight(date, insight, 1, Optional.empty(), List.of());
    }
}
