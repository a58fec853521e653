package com.aurastream.generation;

import static com.aurastream.generation.Workshop.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.generation.QueueMeters.Outcome;
import com.aurastream.generation.asset.UnfitAssetException;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationPart;
import com.aurastream.intel.generation.GenerationState;
import com.aurastream.intel.generation.PackKind;
import com.aurastream.intel.source.SourceException.Malformed;
import com.aurastream.intel.source.SourceException.Throttled;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.testing.Threads;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class QueueWorkerIT {

    private static final ScriptedMaker.Script AT_ONCE = (part, call, progress) -> {};

    private static final List<AssetKind> SINGLES = List.of(
            AssetKind.THUMBNAIL,
            AssetKind.OVERLAY,
            AssetKind.BANNER,
            AssetKind.STORY,
            AssetKind.CLIP_COVER,
            AssetKind.PROFILE);

    private static Workshop workshop;

    @BeforeAll
    static void start() {
        workshop = new Workshop("queue_worker");
    }

    @AfterAll
    static void stop() {
        workshop.close();
    }

    @BeforeEach
    void empty() {
        workshop.empty();
    }

    @AfterEach
    void stopWorkers() {
        workshop.stopWorkers();
    }

    @Test
    void twoHundredJobsAreEachMadeOnceThoughAWorkerIsCutOffAndComesBack() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(workshop.submit(
                    i % 5 == 0
                            ? Orders.pack(PackKind.EMOTE, "pack " + i)
                            : Orders.single(SINGLES.get(i % SINGLES.size()), "single " + i)));
        }
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger seen = new AtomicInteger();
        ScriptedMaker stuck = new ScriptedMaker((part, call, progress) -> {
            if (seen.incrementAndGet() > 12) {
                awaitThoughInterrupted(back);
            }
        });
        Cable cable = new Cable(workshop.queue);
        QueueWorker cutOff = workshop.worker(stuck, cable.end());
        await(() -> stuck.active() == 4 + 2); // singles of two kinds at least, and two emotes
        cable.cut();
        workshop.worker(new ScriptedMaker(AT_ONCE));
        workshop.worker(new ScriptedMaker(AT_ONCE));
        await(() -> ids.stream().allMatch(id -> workshop.job(id).state().ended()));
        List<GenerationJob> before = ids.stream().map(workshop::job).toList();

        cable.mend();
        back.countDown();
        await(() -> stuck.active() == 0);
        cutOff.stop();

        assertThat(ids.stream().map(workshop::job)).isEqualTo(before);
        assertThat(before).allMatch(job -> job.state() == GenerationState.COMPLETED);
        before.forEach(QueueWorkerIT::assertOneSetOfAssets);
        assertThat(before.stream().flatMap(job -> job.parts().stream()).filter(part -> part.attempts() > 1))
                .hasSize(6)
                .allMatch(part -> part.attempts() == 2);
    }

    @Test
    void aFileThatIsRemovedUntilItsPartIsCompletedIsStoredAgain() {
        GenerationQueue late = (GenerationQueue) Proxy.newProxyInstance(
                QueueWorkerIT.class.getClassLoader(),
                new Class<?>[] {GenerationQueue.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("complete")) {
                        for (Object asset : (List<?>) arguments[1]) {
                            workshop.store.remove(((GeneratedAsset) asset).sha256());
                        }
                    }
                    return method.invoke(workshop.queue, arguments);
                });
        workshop.worker(new ScriptedMaker(AT_ONCE), late);
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a fox whose file goes"));

        GenerationJob job = workshop.ended(id);

        String sha256 = job.parts().get(0).assets().get(0).sha256();
        await(() -> workshop.store.find(sha256).isPresent());
        assertThat(workshop.store.find(sha256)).isPresent();
    }

    @Test
    void aRateLimitIsNotPermanentAndCountsAsNoFailure() {
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (call <= 8) {
                throw call % 2 == 0
                        ? new Throttled("gemini", "429", null, null)
                        : new Unavailable("gemini", "503", null);
            }
        });
        workshop.worker(maker);
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a fox"));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(job.parts().get(0).attempts()).isEqualTo(9);
        assertThat(workshop.eventTypes(id).stream().filter("retrying"::equals)).hasSize(8);
        assertThat(failures(id)).isZero();
        assertOneSetOfAssets(job);
    }

    @Test
    void anOrderThatIsRefusedIsADeadLetterAtOnceAndNotStuck() {
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            throw new Malformed("gemini", "the model refuses to draw this (SAFETY)", null);
        });
        workshop.worker(maker);
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a fox"));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.FAILED);
        assertThat(job.parts().get(0).reason()).contains("gemini: the model refuses to draw this (SAFETY)");
        assertThat(maker.calls()).isEqualTo(1);
        assertThat(workshop.eventTypes(id)).containsExactly("queued", "started", "progress", "part_failed", "failed");
    }

    @Test
    void anUnfitPictureIsDrawnThreeTimesAndThenTheGatesReasonStands() {
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (part.part().equals("emote-3")) {
                throw new UnfitAssetException("the 28 pixel emote is blank");
            }
        });
        workshop.worker(maker);
        UUID id = workshop.submit(Orders.pack(PackKind.EMOTE, "foxes"));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.PARTIAL);
        assertThat(job.parts())
                .filteredOn(part -> part.state() == GenerationState.FAILED)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.name()).isEqualTo("emote-3");
                    assertThat(part.attempts()).isEqualTo(3);
                    assertThat(part.reason()).contains("the 28 pixel emote is blank (3 failures)");
                });
    }

    @Test
    void aFaultOfOursEndsInADeadLetterAndNoLineHoldsTheCreatorsWords(CapturedOutput output) {
        String prompt = "a very secret fox that nobody may read about";
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            throw new IllegalStateException(
                    "cannot draw " + part,
                    new IllegalArgumentException("of: " + part.order().prompt()));
        });
        workshop.worker(maker);
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, prompt));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.FAILED);
        assertThat(job.parts().get(0).reason()).contains("a fault of ours (IllegalStateException) (6 failures)");
        assertThat(maker.calls()).isEqualTo(6);
        workshop.stopWorkers();
        assertThat(output.getAll())
                .contains(id + "/story attempt 6 is given up: java.lang.IllegalStateException")
                .contains("caused by java.lang.IllegalArgumentException: (its message is left out)")
                .doesNotContain("secret fox")
                .doesNotContain("nobody may read");
    }

    @Test
    void whoeverIsAtACalledOffPartStopsAndIsFreeForTheNext() {
        CountDownLatch begun = new CountDownLatch(1);
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (part.order().prompt().equals("endless")) {
                begun.countDown();
                new CountDownLatch(1).await(); // until the heartbeat tells
            }
        });
        workshop.worker(maker, "threads", "1");
        UUID endless = workshop.submit(Orders.single(AssetKind.STORY, "endless"));
        await(() -> begun.getCount() == 0);

        workshop.jobs.cancel(Orders.CREATOR, endless, Workshop.NOON);
        UUID next = workshop.submit(Orders.single(AssetKind.STORY, "next"));

        assertThat(workshop.ended(next).state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(workshop.job(endless).state()).isEqualTo(GenerationState.CANCELLED);
        assertThat(maker.calls("endless")).isEqualTo(1);
        assertThat(attempts(Outcome.STOPPED)).isEqualTo(1);
    }

    @Test
    void aPartThatTakesLongerThanALeaseStaysWithItsWorker() {
        ScriptedMaker patient = new ScriptedMaker((part, call, progress) -> {
            OffsetDateTime first = leaseEnd(part.job());
            await(() -> leaseEnd(part.job()).isAfter(first.plusSeconds(3))); // the lease is of two seconds
        });
        workshop.worker(patient);
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a"));
        await(() -> patient.active() == 1);
        workshop.worker(new ScriptedMaker(AT_ONCE));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(job.parts().get(0).attempts()).isEqualTo(1);
    }

    @Test
    void whoeverTellsProgressOfACalledOffPartLearnsItThere() {
        Semaphore told = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        ConcurrentLinkedQueue<String> stopped = new ConcurrentLinkedQueue<>();
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            told.release();
            goOn.acquire();
            try {
                progress.at(50, "cutting");
            } catch (com.aurastream.generation.asset.AssetMaker.StoppedException e) {
                stopped.add(part.part());
                throw e;
            }
        });
        workshop.worker(maker, "heartbeat", "1s"); // so that it is the progress that tells
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a"));
        await(() -> told.availablePermits() == 1);
        workshop.jobs.cancel(Orders.CREATOR, id, Workshop.NOON);
        goOn.release();

        await(() -> maker.active() == 0);
        assertThat(stopped).containsExactly("story");
        assertThat(workshop.job(id).parts().get(0).assets()).isEmpty();
    }

    @Test
    void anAttemptThatTakesTooLongIsEndedAndTriedAgain() {
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (call == 1) {
                new CountDownLatch(1).await();
            }
        });
        workshop.worker(maker, "time-limit", "400ms");
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a"));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(job.parts().get(0).attempts()).isEqualTo(2);
        assertThat(failures(id)).isEqualTo(1);
        assertThat(attempts(Outcome.TIMED_OUT)).isEqualTo(1);
    }

    @Test
    void aWorkerThatStopsFinishesWhatItCanAndGivesBackTheRest() {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (part.order().prompt().equals("long")) {
                never.await();
            }
        });
        QueueWorker first = workshop.worker(maker, "shutdown-wait", "200ms");
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "long"));
        await(() -> maker.active() == 1);

        long begun = System.nanoTime();
        first.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(workshop.job(id).parts().get(0).state()).isEqualTo(GenerationState.QUEUED);
        assertThat(failures(id)).isZero();
        workshop.worker(new ScriptedMaker(AT_ONCE));
        assertThat(workshop.ended(id).state()).isEqualTo(GenerationState.COMPLETED);
    }

    @Test
    void noMorePartsAreTakenThanThereAreThreadsNorMoreOfAKindThanItMay() {
        Semaphore goOn = new Semaphore(0);
        Map<AssetKind, AtomicInteger> active = Map.of(
                AssetKind.STORY, new AtomicInteger(),
                AssetKind.BANNER, new AtomicInteger(),
                AssetKind.OVERLAY, new AtomicInteger());
        AtomicInteger most = new AtomicInteger();
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            AtomicInteger ofKind = Objects.requireNonNull(active.get(part.kind()));
            int now = ofKind.incrementAndGet();
            most.accumulateAndGet(part.kind() == AssetKind.OVERLAY ? 2 * now : now, Math::max);
            goOn.acquire();
            ofKind.decrementAndGet();
        });
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(workshop.submit(Orders.single(AssetKind.OVERLAY, "o" + i)));
            ids.add(workshop.submit(Orders.single(AssetKind.STORY, "s" + i)));
            ids.add(workshop.submit(Orders.single(AssetKind.BANNER, "b" + i)));
        }
        workshop.worker(maker, "threads", "4", "per-kind", "2", "concurrency.overlay", "1");
        await(() -> active.values().stream().mapToInt(AtomicInteger::get).sum() == 4);

        assertThat(running()).isEqualTo(4);
        assertThat(active.get(AssetKind.OVERLAY)).hasValue(1);
        goOn.release(100);
        ids.forEach(workshop::ended);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void whatWasMadeWhilePostgresqlWasAwayIsToldWhenItIsBack() {
        Cable cable = new Cable(workshop.queue);
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            cable.cut();
            progress.at(60, "cutting"); // nobody hears it, and that is no reason to stop
            CompletableFuture.delayedExecutor(300, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .execute(cable::mend);
        });
        workshop.worker(maker, cable.end());
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a"));

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(job.parts().get(0).attempts()).isEqualTo(1);
        assertThat(maker.calls()).isEqualTo(1);
    }

    @Test
    void aPartWhoseEndNobodyHeardIsTakenUpAgainByTheSameWorker() {
        Cable cable = new Cable(workshop.queue);
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (call == 1) {
                cable.cut();
            }
        });
        workshop.worker(maker, cable.end(), "tell-patience", "100ms");
        UUID id = workshop.submit(Orders.single(AssetKind.STORY, "a"));
        await(() -> attempts(Outcome.UNTOLD) == 1);
        cable.mend();

        GenerationJob job = workshop.ended(id);
        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(job.parts().get(0).attempts()).isEqualTo(2);
        assertOneSetOfAssets(job);
    }

    @Test
    void connectionsThatAreCutAtTheServerCostNothingButTime() {
        List<UUID> ids = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> workshop.submit(Orders.single(AssetKind.STORY, "s" + i)))
                .toList();
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (part.order().prompt().endsWith("5")) {
                workshop.jdbc.queryForList("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """);
            }
        });
        workshop.worker(maker);

        ids.forEach(id -> assertOneSetOfAssets(workshop.ended(id)));
    }

    @Test
    void theSameOrderDeliveredTwiceIsMadeOnce() {
        ScriptedMaker maker = new ScriptedMaker(AT_ONCE);
        workshop.worker(maker);
        Optional<String> key = Optional.of("key");
        List<CompletableFuture<UUID>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> workshop.jobs
                                .submit(Orders.single(AssetKind.EMOTE, "a fox"), key, Workshop.NOON)
                                .job()
                                .id(),
                        Threads.EACH))
                .toList();

        assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
        assertOneSetOfAssets(workshop.ended(both.get(0).join()));
        assertThat(maker.calls()).isEqualTo(1);
    }

    @Test
    void anIdleWorkerPicksUpWithinASecond() {
        ConcurrentLinkedQueue<Duration> waited = new ConcurrentLinkedQueue<>();
        workshop.worker(new ScriptedMaker((part, call, progress) -> waited.add(part.waited())), "poll", "250ms");
        for (int i = 0; i < 20; i++) {
            workshop.ended(workshop.submit(Orders.single(AssetKind.STORY, "s" + i)));
        }

        List<Duration> sorted = waited.stream().sorted().toList();
        System.out.println("pick-up of 20: median " + sorted.get(10).toMillis() + " ms, p95 "
                + sorted.get(18).toMillis() + " ms, longest " + sorted.get(19).toMillis() + " ms");
        assertThat(sorted.get(18)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void drainingMakesWhatIsThereAndLeavesWhatIsNotDue() {
        ScriptedMaker maker = new ScriptedMaker((part, call, progress) -> {
            if (part.order().prompt().equals("later")) {
                throw new Unavailable("gemini", "503", null);
            }
        });
        for (int i = 0; i < 20; i++) {
            workshop.submit(Orders.single(AssetKind.STORY, "s" + i));
        }
        workshop.submit(Orders.single(AssetKind.STORY, "later"));
        QueueWorker worker = workshop.idleWorker(
                maker, workshop.queue, false, "first-pause", "1h", "longest-pause", "1h", "queues", "generation");
        worker.start();

        assertThat(worker.loops().iterator().next().drain())
                .isEqualTo(Map.of(Outcome.COMPLETED, 20, Outcome.POSTPONED, 1));
    }

    /** Every part has a file of each size, all of one attempt, and all of them are there. */
    private static void assertOneSetOfAssets(GenerationJob job) {
        for (GenerationPart part : job.parts()) {
            assertThat(part.state()).isEqualTo(GenerationState.COMPLETED);
            List<String> hashes =
                    part.assets().stream().map(GeneratedAsset::sha256).toList();
            assertThat(Stream.iterate(1, attempt -> attempt + 1)
                            .limit(part.attempts())
                            .map(attempt -> hashesOf(job.id(), part, attempt)))
                    .contains(hashes);
            assertThat(hashes).allMatch(sha256 -> workshop.store.find(sha256).isPresent());
        }
    }

    private static List<String> hashesOf(UUID job, GenerationPart part, int attempt) {
        return part.kind().sizes().stream()
                .map(size -> Workshop.sha256(ScriptedMaker.content(job + "/" + part.name(), size.width(), attempt)))
                .toList();
    }

    private static long running() {
        return workshop.queue.depths().stream()
                .mapToLong(depth -> depth.running())
                .sum();
    }

    private static OffsetDateTime leaseEnd(UUID id) {
        return workshop.jdbc
                .queryForList("select due_at from generation_part where job = ?", OffsetDateTime.class, id)
                .get(0);
    }

    private static int failures(UUID id) {
        return workshop.jdbc
                .queryForList("select failures from generation_part where job = ?", Integer.class, id)
                .get(0);
    }

    private static long attempts(Outcome outcome) {
        return workshop.meters.find("aurastream.generation.attempts").tag("outcome", outcome.code()).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static void awaitThoughInterrupted(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }
}
