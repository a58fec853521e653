package com.aurastream.fleet.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryWalkTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Clock real = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FleetClock clock = new FleetClock(real);
    private final List<HistoryStep> lived = new ArrayList<>();
    private final List<HistoryProgress> told = new ArrayList<>();

    @Test
    void everyStepRunsItsJobAtItsInstant() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(NOW.minus(Duration.ofDays(1)), NOW);

        long failures = walk(RunOutcome.SUCCEEDED).walk(plan, () -> false);

        assertThat(lived).isEqualTo(plan.steps());
        assertThat(failures).isZero();
    }

    @Test
    void aFailedRunIsCountedAndCostsNoOtherStep() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(NOW.minus(Duration.ofHours(2)), NOW);

        long failures = walk(RunOutcome.FAILED).walk(plan, () -> false);

        assertThat(failures).isEqualTo(plan.steps().size());
        assertThat(lived).isEqualTo(plan.steps());
    }

    @Test
    void itStopsBetweenTwoStepsWhenAsked() {
        HistoryPlan plan = HistoryPlan.ofThinnedSpan(NOW.minus(Duration.ofHours(2)), NOW);

        walk(RunOutcome.SUCCEEDED).walk(plan, () -> lived.size() == 2);

        assertThat(lived).isEqualTo(plan.steps().subList(0, 2));
    }

    @Test
    void progressNamesStepDateAndJob() {
        walk(RunOutcome.SUCCEEDED).walk(HistoryPlan.ofThinnedSpan(NOW.minus(Duration.ofHours(1)), NOW), () -> false);

        assertThat(told.get(0))
                .hasToString("step 1 of 14, 2026-11-23 11:00 UTC, twitch-streams, the time left is not known yet");
        assertThat(told.get(13)).hasToString("step 14 of 14, 2026-11-23 12:00 UTC, playbook, about 0 s left");
    }

    private HistoryWalk walk(RunOutcome outcome) {
        return new HistoryWalk(clock, real, job -> run(job, outcome), told::add);
    }

    private RunRecord run(String job, RunOutcome outcome) {
        lived.add(new HistoryStep(clock.instant(), job));
        return new RunRecord(
                "run",
                job,
                1,
                RunTrigger.HISTORY,
                "test",
                clock.instant(),
                Optional.of(clock.instant()),
                outcome,
                Optional.of("no source"),
                List.of(),
                Map.of());
    }
}
