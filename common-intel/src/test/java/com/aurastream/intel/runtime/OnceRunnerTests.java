package com.aurastream.intel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class OnceRunnerTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> ran = new ArrayList<>();

    @Test
    void withoutTheOptionNothingRuns() {
        assertThat(run(RunOutcome.SUCCEEDED, "--server.port=1")).isZero();
        assertThat(ran).isEmpty();
    }

    @Test
    void allJobsRunInDeclaredOrderWithALineEach() {
        assertThat(run(RunOutcome.SUCCEEDED, "--once")).isZero();
        assertThat(ran).containsExactly("first", "second");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "first succeeded in 1500 ms, 2 items, 7 handled",
                        "second succeeded in 1500 ms, 2 items, 7 handled");
    }

    @Test
    void oneJobRunsAlone() {
        assertThat(run(RunOutcome.SUCCEEDED, "--once=second")).isZero();
        assertThat(ran).containsExactly("second");
    }

    @Test
    void aFailedJobIsExitCodeOneAndASkippedOneIsNot() {
        assertThat(run(RunOutcome.FAILED, "--once=first")).isEqualTo(1);
        assertThat(run(RunOutcome.SKIPPED, "--once=first")).isZero();
        assertThat(run(RunOutcome.PARTIAL, "--once=first")).isZero();
    }

    @Test
    void anUnknownJobIsExitCodeOneAndTheKnownOnesAreNamed() {
        assertThat(run(RunOutcome.SUCCEEDED, "--once=typo")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("there is no job typo here; the jobs are first, second");
    }

    private int run(RunOutcome outcome, String... arguments) {
        OnceRunner runner = new OnceRunner(
                new TwoJobs(),
                (job, trigger) -> {
                    ran.add(job.name());
                    return record(job, trigger, outcome);
                },
                new PrintStream(out, true, StandardCharsets.UTF_8));
        runner.run(new DefaultApplicationArguments(arguments));
        return runner.getExitCode();
    }

    private static RunRecord record(Job job, RunTrigger trigger, RunOutcome outcome) {
        return new RunRecord(
                "id",
                job.name(),
                1,
                trigger,
                "test",
                NOON,
                Optional.of(NOON.plusMillis(1500)),
                outcome,
                Optional.empty(),
                List.of(JobReport.Item.done("gta", 3), JobReport.Item.done("roblox", 4)),
                Map.of());
    }

    private static final class TwoJobs implements JobScheduler {

        @Override
        public Collection<Job> jobs() {
            return List.of(
                    new ScriptedJob("first", ScriptedJob.ONE_ITEM), new ScriptedJob("second", ScriptedJob.ONE_ITEM));
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException("--once does not schedule");
        }
    }
}
