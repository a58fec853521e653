package com.aurastream.fleet.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryPlanTests {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-16T20:00:00Z");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-11-17T12:00:00Z");
    private static final String[] JOBS = {
        "youtube-trending",
        "youtube-games",
        "youtube-observe",
        "twitch-streams",
        "clip-radar",
        "clip-recap",
        "creator-intel",
        "thumbnail-intel",
        "grade-predictions",
        "daily-insight",
        "playbook"
    };

    @Test
    void eachObservationOfARecordingStartsTheJobsOfItsSourcesInTheOrderOfTheFlow() {
        HistoryPlan plan = HistoryPlan.ofRecording(
                List.of(new Observation(MONDAY_NOON, Set.of("twitch", "youtube"))), Instant.MIN, MONDAY_NOON);

        assertThat(plan.steps()).extracting(HistoryStep::job).containsExactly(JOBS);
    }

    @Test
    void aRecordingIsAnalysedOnceAtTheEndOfEachOfItsDays() {
        HistoryPlan plan = HistoryPlan.ofRecording(
                List.of(
                        new Observation(TUESDAY_NOON, Set.of("twitch")),
                        new Observation(MONDAY_EVENING, Set.of("youtube")),
                        new Observation(MONDAY_NOON, Set.of("youtube"))),
                Instant.MIN,
                TUESDAY_NOON);

        assertThat(plan.steps())
                .filteredOn(step -> step.job().equals("creator-intel"))
                .extracting(HistoryPlanTests::moment)
                .containsExactly(MONDAY_EVENING, TUESDAY_NOON);
        assertThat(plan.steps())
                .filteredOn(step -> moment(step).equals(TUESDAY_NOON))
                .extracting(HistoryStep::job)
                .containsExactly(
                        "twitch-streams",
                        "clip-radar",
                        "clip-recap",
                        "creator-intel",
                        "thumbnail-intel",
                        "grade-predictions",
                        "daily-insight",
                        "playbook");
        assertThat(plan.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void observationsOutsideTheSpanAreLeftOut() {
        HistoryPlan plan = HistoryPlan.ofRecording(
                List.of(
                        new Observation(MONDAY_NOON, Set.of("youtube")),
                        new Observation(MONDAY_EVENING, Set.of("youtube")),
                        new Observation(TUESDAY_NOON, Set.of("youtube"))),
                MONDAY_EVENING,
                MONDAY_EVENING);

        assertThat(plan.steps()).extracting(HistoryPlanTests::moment).containsOnly(MONDAY_EVENING);
    }

    /** Jobs of one moment are seconds apart. */
    private static Instant moment(HistoryStep step) {
        return step.at().truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void jobsOfOneMomentRunOneAfterAnother() {
        HistoryPlan plan = HistoryPlan.ofRecording(
                List.of(new Observation(MONDAY_NOON, Set.of("youtube"))), Instant.MIN, MONDAY_NOON);

        assertThat(plan.steps())
                .containsExactly(
                        new HistoryStep(MONDAY_NOON, "youtube-trending"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(1), "youtube-games"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(2), "youtube-observe"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(5), "clip-recap"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(6), "creator-intel"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(7), "thumbnail-intel"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(8), "grade-predictions"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(9), "daily-insight"),
                        new HistoryStep(MONDAY_NOON.plusSeconds(10), "playbook"));
    }

    @Test
    void aThinnedSpanEndsWithEveryJobAtTheLastInstant() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(TUESDAY_NOON.minus(Duration.ofDays(3)), TUESDAY_NOON);

        List<HistoryStep> last = plan.steps()
                .subList(plan.steps().size() - JOBS.length, plan.steps().size());
        assertThat(last).extracting(HistoryPlanTests::moment).containsOnly(TUESDAY_NOON);
        assertThat(last).extracting(HistoryStep::job).containsExactly(JOBS);
    }

    @Test
    void aThinnedSpanRunsEachJobAsOftenAsItsCadenceSays() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(TUESDAY_NOON.minus(Duration.ofDays(3)), TUESDAY_NOON);

        assertThat(runs(plan, "twitch-streams")).isEqualTo(3 * 24 + 1);
        assertThat(runs(plan, "youtube-observe")).isEqualTo(3 * 12 + 1);
        assertThat(runs(plan, "youtube-trending")).isEqualTo(3 * 4 + 1);
        assertThat(runs(plan, "youtube-games")).isEqualTo(3 + 1);
        assertThat(runs(plan, "creator-intel")).isEqualTo(3 + 1);
        assertThat(runs(plan, "clip-radar")).isEqualTo(3 * 24 / 5 + 1 + 2);
        assertThat(runs(plan, "playbook")).isEqualTo(1);
    }

    private static long runs(HistoryPlan plan, String job) {
        return plan.steps().stream().filter(step -> step.job().equals(job)).count();
    }

    @Test
    void noSpanMeansNoSteps() {
        assertThat(HistoryPlan.ofThinnedSpan(TUESDAY_NOON, TUESDAY_NOON).steps())
                .isEmpty();
        assertThat(HistoryPlan.ofRecording(List.of(), Instant.MIN, TUESDAY_NOON).steps())
                .isEmpty();
    }

    @Test
    void aWalkResumesAfterTheLastFinishedRunThoughItStartedALittleAfterItsStep() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(MONDAY_NOON, TUESDAY_NOON);
        HistoryPlan rest = plan.after("twitch-streams", MONDAY_EVENING.plusSeconds(5));

        int index = plan.steps().indexOf(new HistoryStep(MONDAY_EVENING.plusSeconds(3), "twitch-streams"));
        assertThat(rest.steps())
                .isEqualTo(plan.steps().subList(index + 1, plan.steps().size()));
    }

    @Test
    void aRunOfAnotherPastMeansThatAllStepsAreStillToBeDone() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(MONDAY_NOON, TUESDAY_NOON);

        assertThat(plan.after("twitch-streams", MONDAY_NOON.minusSeconds(60))).isEqualTo(plan);
    }

    @Test
    void nothingIsLeftAfterTheLastStep() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(MONDAY_NOON, TUESDAY_NOON);

        assertThat(plan.after("playbook", TUESDAY_NOON.plusSeconds(10)).steps()).isEmpty();
        assertThat(plan.after("playbook", TUESDAY_NOON.plusSeconds(10)).begin(TUESDAY_NOON))
                .isEqualTo(TUESDAY_NOON);
    }
}
