package com.aurastream.intel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    @Test
    void aDryRunRunsNoJobAndThoseThatCanSayWhatTheyWouldDoSayIt() {
        for (String[] asked : List.of(new String[] {"--once", "--dry-run"}, new String[] {"--dry-run"})) {
            out.reset();
            assertThat(run(new DryJobs(), asked)).isZero();
            assertThat(ran).isEmpty();
            assertThat(out.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            "sweep: would do it at " + NOON, "other cannot say what it would do; it was not run");
        }
    }

    @Test
    void aDryRunOfOneJobAsksNoOther() {
        assertThat(run(new DryJobs(), "--once=other", "--dry-run")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("sweep");
        assertThat(run(new DryJobs(), "--once=typo", "--dry-run")).isEqualTo(1);
    }

    @Test
    void aDryRunThatFailsIsExitCodeOne() {
        assertThat(run(new DryJobs("no Redis"), "--dry-run")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("sweep failed: no Redis");
    }

    private int run(RunOutcome outcome, String... arguments) {
        return run(new TwoJobs(), outcome, arguments);
    }

    private int run(JobScheduler jobs, String... arguments) {
        return run(jobs, RunOutcome.SUCCEEDED, arguments);
    }

    private int run(JobScheduler jobs, RunOutcome outcome, String... arguments) {
        OnceRunner runner = new OnceRunner(
                jobs,
                (job, trigger) -> {
                    ran.add(job.name());
                    return record(job, trigger, outcome);
                },
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new SettableClock(NOON));
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

    /** A job that can say what it would do, or fails to, and one that cannot. */
    private record DryJobs(String failure) implements JobScheduler {

        DryJobs() {
            this("");
        }

        @Override
        public Collection<Job> jobs() {
            return List.of(new Sweep(failure), new ScriptedJob("other", ScriptedJob.ONE_ITEM));
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException("--dry-run does not schedule");
        }
    }

    private record Sweep(String failure) implements Job, DryRun {

        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public JobSchedule schedule() {
            throw new UnsupportedOperationException("--dry-run does not schedule");
        }

        @Override
        public JobReport run(JobRun run) {
            throw new UnsupportedOperationException("--dry-run runs nothing");
        }

        @Override
        public void dryRun(Instant at, Consumer<String> lines) {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
            lines.accept("would do it at " + at);
        }
    }
}
