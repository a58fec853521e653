package com.aurastream.intel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LockedJobRunnerIT {

    private static RuntimeFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new RuntimeFixture("job_runner");
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
    void aRunIsInTheLedgerWithItsItemsAndWhatItSpent() {
        JobReport report = new JobReport(
                List.of(JobReport.Item.done("gta", 5, "insufficient_sample")), Map.of("youtube.general", 12L));
        RunRecord run = run(new ScriptedJob("a-job", r -> report));
        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.startedAt()).isEqualTo(RuntimeFixture.START);
        assertThat(fixture.rows("a-job")).containsExactly(run);
        assertThat(run.spent()).containsEntry("youtube.general", 12L);
        assertThat(fixture.board.get("a-job")).contains("\"lastSuccess\":\"2026-11-20T12:10:00Z\"", "\"succeeded\"");
        assertThat(fixture.meters.get("aurastream.job.spent").counter().count()).isEqualTo(12);
    }

    @Test
    void someFailedItemsMakeItPartialAndAllMakeItFailed() {
        JobReport.Item good = JobReport.Item.done("gta", 1);
        JobReport.Item bad = JobReport.Item.failed("roblox", "youtube: 503");
        assertThat(run(new ScriptedJob("partial", r -> JobReport.of(List.of(good, bad)))))
                .extracting(RunRecord::outcome, RunRecord::reason)
                .containsExactly(RunOutcome.PARTIAL, Optional.of("1 of 2 items failed, first roblox: youtube: 503"));
        assertThat(run(new ScriptedJob("failed", r -> JobReport.of(List.of(bad))))
                        .outcome())
                .isEqualTo(RunOutcome.FAILED);
    }

    @Test
    void anEmptyReportSucceedsWithNothingToDo() {
        assertThat(run(new ScriptedJob("idle", r -> JobReport.of(List.of()))))
                .extracting(RunRecord::outcome, RunRecord::reason)
                .containsExactly(RunOutcome.SUCCEEDED, Optional.of("nothing_to_do"));
    }

    @Test
    void anExceptionIsARowAndNotThrown() {
        RunRecord run = run(new ScriptedJob("broken", r -> {
            throw new IllegalStateException("no chart came");
        }));
        assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(fixture.rows("broken")).extracting(RunRecord::reason).containsExactly(Optional.of("no chart came"));
    }

    @Test
    void fencesGrowWithEveryRun() {
        ScriptedJob job = new ScriptedJob("fenced", ScriptedJob.ONE_ITEM);
        assertThat(run(job).fence()).isLessThan(run(job).fence());
    }

    /** Otherwise Redis, which remembers the later ones, would refuse what is made after the restore. */
    @Test
    void fencesOfARestoredDatabaseAreGreaterThanThoseAfterTheBackup() {
        ScriptedJob job = new ScriptedJob("restored", ScriptedJob.ONE_ITEM);
        run(job);
        long backup = fence("restored");
        long last = IntStream.range(0, 3).mapToLong(i -> run(job).fence()).max().orElseThrow();
        fixture.jdbc.update("update job_fence set token = ? where job = 'restored'", backup);
        assertThat(run(job).fence()).isGreaterThan(last);
        fixture.jdbc.update("update job_fence set token = token + 1000000000 where job = 'restored'");
        assertThat(run(job).fence()).isEqualTo(fence("restored")).isGreaterThan(last + 999_999_999);
    }

    private static long fence(String job) {
        return Objects.requireNonNull(
                fixture.jdbc.queryForObject("select token from job_fence where job = ?", Long.class, job));
    }

    @Test
    void twoProcessesAtOnceRunItOnce() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        ScriptedJob job = new ScriptedJob("shared", r -> {
            running.countDown();
            finish.await();
            return ScriptedJob.ONE_ITEM.run(r);
        });
        JobRunner first = fixture.process("first").runner();
        CompletableFuture<RunRecord> run =
                CompletableFuture.supplyAsync(() -> first.run(job, RunTrigger.REQUEST), Threads.EACH);
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        RunRecord second = fixture.process("second").runner().run(job, RunTrigger.REQUEST);
        finish.countDown();
        assertThat(second)
                .extracting(RunRecord::outcome, RunRecord::reason, RunRecord::fence)
                .containsExactly(RunOutcome.SKIPPED, Optional.of("locked"), 0L);
        assertThat(run.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(job.runs).hasValue(1);
    }

    @Test
    void missingInputsAreOneSkippedRowInASlot() {
        ScriptedJob job = new ScriptedJob("waiting", ScriptedJob.ONE_ITEM).inputsMissing(() -> true);
        RunRecord first = run(job);
        fixture.clock.advance(Duration.ofMinutes(5));
        assertThat(run(job).id()).isEqualTo(first.id());
        fixture.clock.advance(Duration.ofMinutes(30));
        assertThat(run(job).id()).isNotEqualTo(first.id());
        assertThat(fixture.rows("waiting")).hasSize(2).allMatch(row -> row.reason()
                .equals(Optional.of("inputs_missing")));
        assertThat(job.runs).hasValue(0);
    }

    @Test
    void inputsThatCannotBeLookedForFailTheRun() {
        RunRecord run = run(new ScriptedJob("blind", ScriptedJob.ONE_ITEM).inputsMissing(() -> {
            throw new IllegalStateException("Redis did not answer");
        }));
        assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(fixture.rows("blind")).containsExactly(run);
    }

    @Test
    void theTimeLimitStopsARunAtItsCheckpoint() {
        RunRecord run = run(new ScriptedJob("slow", r -> {
                    while (true) {
                        r.checkpoint();
                        Thread.onSpinWait();
                    }
                })
                .timeLimit(Duration.ofMillis(50)));
        assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(run.reason()).contains("time limit of PT0.05S exceeded");
    }

    @Test
    void theTimeLimitInterruptsARunThatWaits() {
        AtomicBoolean interrupted = new AtomicBoolean();
        RunRecord run = run(new ScriptedJob("stuck", r -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        throw e;
                    }
                    return ScriptedJob.ONE_ITEM.run(r);
                })
                .timeLimit(Duration.ofMillis(50)));
        assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(interrupted).isTrue();
    }

    @Test
    void shutdownEndsARunAtItsCheckpointAndRefusesFurtherOnes() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        ScriptedJob job = new ScriptedJob("long", r -> {
            running.countDown();
            while (true) {
                r.checkpoint();
                Thread.onSpinWait();
            }
        });
        JobRuntime process = fixture.process("ending");
        CompletableFuture<RunRecord> run =
                CompletableFuture.supplyAsync(() -> process.runner().run(job, RunTrigger.REQUEST), Threads.EACH);
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        process.stop();
        assertThat(run.get(10, TimeUnit.SECONDS).reason()).contains("shutdown");
        assertThat(fixture.rows("long")).extracting(RunRecord::outcome).containsExactly(RunOutcome.FAILED);
        assertThat(process.runner().run(job, RunTrigger.REQUEST).outcome()).isEqualTo(RunOutcome.SKIPPED);
        assertThat(job.runs).hasValue(1);
    }

    @Test
    void aLostLockEndsTheRunAtItsNextCheckpoint() {
        HeldLock held =
                locks("loser", Duration.ofMillis(300)).tryLock("contended").orElseThrow();
        ActiveRun run = new ActiveRun(run(new ScriptedJob("row", ScriptedJob.ONE_ITEM)), held);
        run.checkpoint();
        fixture.jdbc.update("update shedlock set locked_by = 'somebody else' where name = 'contended'");
        await().atMost(Duration.ofSeconds(5)).until(held::lost);
        assertThatThrownBy(run::checkpoint)
                .isInstanceOf(RunStoppedException.class)
                .hasMessage("lock lost");
        held.close();
    }

    @Test
    void aLockIsExtendedWhileItIsHeld() {
        JobLocks locks = new JobLocks(
                fixture.jdbc,
                "keeper",
                java.util.concurrent.Executors.newScheduledThreadPool(1),
                Duration.ofMillis(300));
        try (HeldLock held = locks.tryLock("kept").orElseThrow()) {
            Object first = until("kept");
            await().atMost(Duration.ofSeconds(5)).until(() -> !first.equals(until("kept")));
            assertThat(held.lost()).isFalse();
        }
        assertThat(locks.tryLock("kept")).isPresent();
    }

    @Test
    void aRunWhoseProcessIsGoneIsAbandonedByTheNextOne() {
        ScriptedJob job = new ScriptedJob("orphan", ScriptedJob.ONE_ITEM);
        fixture.jdbc.update(
                "insert into job_run (id, job, fence, run_trigger, instance, started_at, outcome, items, spent)"
                        + " values ('dead', 'orphan', 1, 'schedule', 'gone', ?, 'running', '[]', '{}')",
                RuntimeFixture.START.minusSeconds(600).atOffset(java.time.ZoneOffset.UTC));
        assertThat(run(job).outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(fixture.rows("orphan"))
                .extracting(RunRecord::outcome)
                .containsExactly(RunOutcome.SUCCEEDED, RunOutcome.ABANDONED);
    }

    @Test
    void afterAKillTheOwnerFreesLocksAndClosesRows() {
        JobLocks dead = locks("dead", Duration.ofHours(1));
        assertThat(dead.tryLock("killed")).isPresent();
        fixture.jdbc.update(
                "insert into job_run (id, job, fence, run_trigger, instance, started_at, outcome, items, spent)"
                        + " values ('killed', 'killed', 1, 'schedule', 'gone', now(), 'running', '[]', '{}')");
        JobRuntime next = fixture.process("next");
        assertThat(next.ledger().abandonUnfinished()).isZero();
        next.locks().releaseAll();
        assertThat(next.ledger().abandonUnfinished()).isEqualTo(1);
        assertThat(next.runner()
                        .run(new ScriptedJob("killed", ScriptedJob.ONE_ITEM), RunTrigger.REQUEST)
                        .outcome())
                .isEqualTo(RunOutcome.SUCCEEDED);
    }

    private static Object until(String job) {
        return fixture.jdbc.queryForMap("select lock_until from shedlock where name = ?", job);
    }

    private static RunRecord run(Job job) {
        return fixture.process("one").runner().run(job, RunTrigger.REQUEST);
    }

    private static JobLocks locks(String instance, Duration life) {
        return new JobLocks(fixture.jdbc, instance, fixture.keeper, life);
    }
}
