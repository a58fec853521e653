package com.aurastream.intel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class CronJobSchedulerIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static RuntimeFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new RuntimeFixture("job_scheduler");
    }

    @AfterEach
    void reset() {
        fixture.reset();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void anEmptyInstallationRunsAtOnceAndThenAtEachSlot() {
        ScriptedJob job = new ScriptedJob("half-hourly", ScriptedJob.ONE_ITEM);
        fixture.process("one", job).start();
        awaitRuns(job, 1);
        fixture.clock.set(Instant.parse("2026-11-20T12:29:59Z"));
        awaitLooks();
        assertThat(job.runs).hasValue(1);
        fixture.clock.set(Instant.parse("2026-11-20T12:30:00Z"));
        awaitRuns(job, 2);
        assertThat(fixture.rows("half-hourly"))
                .extracting(RunRecord::trigger)
                .containsExactly(RunTrigger.SCHEDULE, RunTrigger.CATCH_UP);
    }

    @Test
    void aRestartThatMissedNothingFetchesNothing() {
        ScriptedJob job = new ScriptedJob("restarted", ScriptedJob.ONE_ITEM);
        fixture.process("before").runner().run(job, RunTrigger.SCHEDULE);
        fixture.process("after", job).start();
        awaitLooks();
        assertThat(job.runs).hasValue(1);
    }

    @Test
    void twoReplicasRunASlotOnce() {
        ScriptedJob job = new ScriptedJob("replicated", ScriptedJob.ONE_ITEM);
        fixture.process("one", job).start();
        fixture.process("two", job).start();
        awaitRuns(job, 1);
        fixture.clock.set(Instant.parse("2026-11-20T12:30:00Z"));
        awaitRuns(job, 2);
        awaitLooks();
        assertThat(job.runs).hasValue(2);
    }

    @Test
    void missingOutputIsMadeAtOnceButNotWithoutPause() {
        ScriptedJob job = new ScriptedJob("wiped", ScriptedJob.ONE_ITEM).outputMissing(() -> true);
        fixture.process("before").runner().run(job, RunTrigger.SCHEDULE);
        fixture.process("one", job).start();
        awaitRuns(job, 2);
        awaitLooks();
        assertThat(job.runs).hasValue(2);
        fixture.clock.advance(Duration.ofMinutes(1));
        awaitRuns(job, 3);
    }

    @Test
    void workThatWaitsIsDoneBeforeItsTimeAndAgainWithoutPauseWhileMoreComes() {
        AtomicInteger waiting = new AtomicInteger();
        ScriptedJob job = new ScriptedJob("emptying", run -> {
                    waiting.decrementAndGet();
                    return ScriptedJob.ONE_ITEM.run(run);
                })
                .workWaiting(() -> waiting.get() > 0);
        fixture.process("before").runner().run(job, RunTrigger.SCHEDULE);
        waiting.set(0);
        fixture.process("one", job).start();
        awaitLooks();
        assertThat(job.runs).hasValue(1);
        waiting.set(3);
        awaitRuns(job, 4);
        awaitLooks();
        assertThat(job.runs).hasValue(4);
    }

    @Test
    void workThatCannotBeDoneIsTriedAgainWithPauses() {
        AtomicBoolean broken = new AtomicBoolean();
        ScriptedJob job = new ScriptedJob("stuck", run -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no database");
                    }
                    return ScriptedJob.ONE_ITEM.run(run);
                })
                .workWaiting(broken::get);
        fixture.process("before").runner().run(job, RunTrigger.SCHEDULE);
        broken.set(true);
        fixture.process("one", job).start();
        awaitRuns(job, 2);
        awaitLooks();
        assertThat(job.runs).hasValue(2);
        fixture.clock.advance(Duration.ofSeconds(61));
        awaitRuns(job, 3);
    }

    @Test
    void aJobRunsAsSoonAsItsInputsAppear() {
        AtomicBoolean missing = new AtomicBoolean(true);
        ScriptedJob job = new ScriptedJob("downstream", ScriptedJob.ONE_ITEM).inputsMissing(missing::get);
        fixture.process("one", job).start();
        await().atMost(SOON).until(() -> !fixture.rows("downstream").isEmpty());
        awaitLooks();
        assertThat(fixture.rows("downstream")).hasSize(1);
        missing.set(false);
        awaitRuns(job, 1);
    }

    @Test
    void aFailedRunIsTriedAgainWithGrowingPauses() {
        ScriptedJob job = new ScriptedJob("failing", run -> {
            throw new IllegalStateException("503");
        });
        fixture.process("one", job).start();
        awaitRuns(job, 1);
        fixture.clock.advance(Duration.ofSeconds(59));
        awaitLooks();
        assertThat(job.runs).hasValue(1);
        fixture.clock.advance(Duration.ofSeconds(2));
        awaitRuns(job, 2);
        fixture.clock.advance(Duration.ofSeconds(61));
        awaitLooks();
        assertThat(job.runs).hasValue(2);
        fixture.clock.advance(Duration.ofSeconds(61));
        awaitRuns(job, 3);
    }

    @Test
    void aDisabledJobIsNotScheduledButRunsOnRequest() {
        ScriptedJob job = new ScriptedJob("off", ScriptedJob.ONE_ITEM);
        JobRuntime process = fixture.process("one", Map.of("off", new JobSetting(false, null, null, null, null)), job);
        process.start();
        awaitLooks("off");
        assertThat(job.runs).hasValue(0);
        assertThat(process.runner().run(job, RunTrigger.REQUEST).outcome()).isEqualTo(RunOutcome.SUCCEEDED);
    }

    @Test
    void healthIsLateness() {
        AtomicBoolean broken = new AtomicBoolean();
        ScriptedJob job = new ScriptedJob("watched", run -> {
            if (broken.get()) {
                throw new IllegalStateException("quota exhausted");
            }
            return ScriptedJob.ONE_ITEM.run(run);
        });
        JobRuntime process = fixture.process("one", job);
        process.start();
        awaitRuns(job, 1);
        await().atMost(SOON).until(() -> fixture.rows("watched").get(0).outcome() == RunOutcome.SUCCEEDED);
        assertThat(process.health().health().getStatus()).isEqualTo(Status.UP);
        broken.set(true);
        fixture.clock.advance(Duration.ofMinutes(46));
        awaitRuns(job, 2);
        await().atMost(SOON).until(() -> fixture.rows("watched").get(0).outcome() == RunOutcome.FAILED);
        Health late = process.health().health();
        assertThat(late.getStatus()).isEqualTo(Status.DOWN);
        assertThat(late.getDetails().get("reason"))
                .asString()
                .startsWith("watched is late: last success 2026-11-20T12:10:00Z is older than its objective of PT45M")
                .contains("quota exhausted");
        assertThat(fixture.meters
                        .get("aurastream.job.lateness")
                        .tag("job.name", "watched")
                        .gauge()
                        .value())
                .isEqualTo(60);
    }

    @Test
    void aJobThatHasJustHadNoTimeYetIsNotLate() {
        ScriptedJob job = new ScriptedJob("new", ScriptedJob.ONE_ITEM).inputsMissing(() -> true);
        JobRuntime process = fixture.process("one", job);
        process.start();
        fixture.clock.advance(Duration.ofSeconds(119));
        assertThat(process.health().health().getStatus()).isEqualTo(Status.UP);
        fixture.clock.advance(Duration.ofSeconds(2));
        assertThat(process.health().health().getDetails().get("reason"))
                .asString()
                .startsWith("new is late: it has never succeeded");
    }

    @Test
    void aBoardThatIsWipedFillsAgain() {
        fixture.process("one", new ScriptedJob("shown", ScriptedJob.ONE_ITEM)).start();
        await().atMost(SOON).until(() -> fixture.board.containsKey("shown"));
        fixture.board.clear();
        await().atMost(SOON).until(() -> fixture.board.containsKey("shown"));
        assertThat(fixture.board.get("shown")).contains("\"nextRun\":\"2026-11-20T12:30:00Z\"");
    }

    private static void awaitRuns(ScriptedJob job, int runs) {
        await().atMost(SOON).until(() -> job.runs.get() == runs);
        await().atMost(SOON)
                .until(() -> fixture.rows(job.name()).stream().noneMatch(row -> row.outcome() == RunOutcome.RUNNING));
    }

    /** Each look ends by showing the board: two showings more mean a whole look in between. */
    private static void awaitLooks() {
        List.copyOf(fixture.board.keySet()).forEach(CronJobSchedulerIT::awaitLooks);
    }

    private static void awaitLooks(String job) {
        for (int look = 0; look < 3; look++) {
            fixture.board.remove(job);
            await().atMost(SOON).until(() -> fixture.board.containsKey(job));
        }
    }
}
