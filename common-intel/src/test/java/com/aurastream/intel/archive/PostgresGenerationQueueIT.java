package com.aurastream.intel.archive;

import static com.aurastream.intel.archive.GenerationFixture.LEASE;
import static com.aurastream.intel.archive.GenerationFixture.NOON;
import static com.aurastream.intel.archive.GenerationFixture.assets;
import static com.aurastream.intel.archive.GenerationFixture.atOnce;
import static com.aurastream.intel.archive.GenerationFixture.pack;
import static com.aurastream.intel.archive.GenerationFixture.single;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.GenerationQueue.DeadLetter;
import com.aurastream.intel.archive.GenerationQueue.Depth;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.AssetKind.Queue;
import com.aurastream.intel.generation.ClaimedPart;
import com.aurastream.intel.generation.GenerationEvent;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationPart;
import com.aurastream.intel.generation.GenerationState;
import com.aurastream.intel.generation.PackKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresGenerationQueueIT {

    private static GenerationFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new GenerationFixture("generation_queue");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aPartGoesFromTheQueueToItsAssets() {
        GenerationJob job = fixture.submit(single(AssetKind.EMOTE, "a fox"));
        assertThat(job.state()).isEqualTo(GenerationState.QUEUED);

        ClaimedPart part = fixture.claimOne(Queue.TWITCH_ASSETS);
        assertThat(part.job()).isEqualTo(job.id());
        assertThat(part.order()).isEqualTo(job.order());
        assertThat(part.attempt()).isEqualTo(1);
        assertThat(part.part()).isEqualTo("emote");
        assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.RUNNING);
        assertThat(fixture.queue.progress(part, 30, "drawing")).isTrue();
        assertThat(fixture.job(job.id()).parts().get(0).progress()).isEqualTo(30);
        assertThat(fixture.complete(part)).isTrue();

        GenerationJob done = fixture.job(job.id());
        assertThat(done.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(done.endedAt()).isPresent();
        assertThat(done.parts().get(0).assets()).isEqualTo(assets(part));
        assertThat(fixture.eventTypes(job.id()))
                .containsExactly("queued", "started", "progress", "part_completed", "completed");
        assertThat(fixture.claim(Queue.TWITCH_ASSETS, 10)).isEmpty();
    }

    @Test
    void nothingIsClaimedOfAnotherQueueOrAnotherKindOrBeyondTheRoom() {
        fixture.submit(single(AssetKind.THUMBNAIL, "a"));
        fixture.submit(single(AssetKind.THUMBNAIL, "b"));
        fixture.submit(single(AssetKind.STORY, "c"));

        assertThat(fixture.claim(Queue.TWITCH_ASSETS, 10)).isEmpty();
        assertThat(fixture.queue.claim(Queue.GENERATION, Map.of(AssetKind.BANNER, 5), 5, "w", LEASE))
                .isEmpty();
        assertThat(fixture.queue.claim(Queue.GENERATION, Map.of(AssetKind.THUMBNAIL, 5), 0, "w", LEASE))
                .isEmpty();
        assertThat(fixture.queue.claim(
                        Queue.GENERATION, Map.of(AssetKind.THUMBNAIL, 1, AssetKind.STORY, 1), 5, "w", LEASE))
                .extracting(part -> part.order().prompt())
                .containsExactlyInAnyOrder("a", "c");
        assertThat(fixture.claim(Queue.GENERATION, 10))
                .extracting(part -> part.order().prompt())
                .containsExactly("b");
    }

    @Test
    void theOldestIsClaimedFirstOfWhateverKind() {
        GenerationJob story = fixture.submit(single(AssetKind.STORY, "first"));
        fixture.submit(single(AssetKind.THUMBNAIL, "second"));
        fixture.due(story.id());

        assertThat(fixture.claim(Queue.GENERATION, 1))
                .extracting(ClaimedPart::job)
                .containsExactly(story.id());
    }

    @Test
    void sixteenThreadsClaimEachOfFiveHundredPartsOnce() {
        for (int i = 0; i < 100; i++) {
            fixture.submit(pack(PackKind.EMOTE));
        }
        Collection<ClaimedPart> claimed = new ConcurrentLinkedQueue<>();
        atOnce(16, thread -> {
            List<ClaimedPart> some = fixture.claim(Queue.TWITCH_ASSETS, 7);
            while (!some.isEmpty()) {
                claimed.addAll(some);
                some = fixture.claim(Queue.TWITCH_ASSETS, 7);
            }
            return thread;
        });
        claimed.addAll(fixture.claim(Queue.TWITCH_ASSETS, 500)); // what was locked at everybody's last look

        assertThat(claimed).hasSize(500).allMatch(part -> part.attempt() == 1);
        assertThat(claimed.stream().map(part -> part.job() + "/" + part.part()).distinct())
                .hasSize(500);
    }

    @Test
    void aWorkerThatDiedAfterItsClaimCostsOneLeaseAndNothingElse() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));
        ClaimedPart zombie = fixture.claimOne(Queue.GENERATION);
        assertThat(fixture.claim(Queue.GENERATION, 1)).isEmpty();
        fixture.due(job.id());

        ClaimedPart next = fixture.claimOne(Queue.GENERATION);
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.failures()).isZero();
        assertThat(fixture.queue.heartbeat(zombie, LEASE)).isFalse();
        assertThat(fixture.queue.progress(zombie, 99, "drawing")).isFalse();
        assertThat(fixture.queue.retry(zombie, Duration.ZERO, "no")).isFalse();
        assertThat(fixture.queue.release(zombie)).isFalse();
        assertThat(fixture.queue.fail(zombie, "no")).isFalse();
        assertThat(fixture.complete(zombie)).isFalse();
        assertThat(fixture.job(job.id()).parts().get(0).assets()).isEmpty();

        assertThat(fixture.complete(next)).isTrue();
        assertThat(fixture.complete(zombie)).isFalse();
        assertThat(fixture.complete(next)).isFalse();
        assertThat(fixture.job(job.id()).parts().get(0).assets()).hasSize(1);
        assertThat(fixture.eventTypes(job.id()))
                .containsExactly("queued", "started", "started", "part_completed", "completed");
    }

    @Test
    void anExpiredLeaseThatNobodyClaimedIsStillItsOwners() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));
        ClaimedPart part = fixture.claimOne(Queue.GENERATION);
        fixture.due(job.id());

        assertThat(fixture.queue.heartbeat(part, LEASE)).isTrue();
        assertThat(fixture.claim(Queue.GENERATION, 1)).isEmpty();
        assertThat(fixture.complete(part)).isTrue();
    }

    @Test
    void aPartThatKeepsEndingItsWorkersIsGivenUp() {
        GenerationJob job = fixture.submit(pack(PackKind.STREAM));
        for (int death = 0; death < GenerationQueue.MOST_LOST_LEASES; death++) {
            assertThat(fixture.queue.claim(Queue.TWITCH_ASSETS, Map.of(AssetKind.OFFLINE, 1), 1, "w", LEASE))
                    .hasSize(1);
            fixture.due(job.id());
        }

        assertThat(fixture.queue.claim(Queue.TWITCH_ASSETS, Map.of(AssetKind.OFFLINE, 1), 1, "w", LEASE))
                .isEmpty();
        assertThat(fixture.queue.deadLetters(10))
                .containsExactly(new DeadLetter(
                        job.id(),
                        "offline",
                        AssetKind.OFFLINE,
                        5,
                        "the worker ended 5 times in a row while it was at this"));
        assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.RUNNING);
        fixture.claim(Queue.TWITCH_ASSETS, 3).forEach(fixture::complete);
        assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.PARTIAL);
    }

    @Test
    void lostLeasesOnlyCountInARow() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));
        for (int i = 0; i < 3 * GenerationQueue.MOST_LOST_LEASES; i++) {
            ClaimedPart part = fixture.claimOne(Queue.GENERATION);
            if (i % 3 == 2) {
                assertThat(fixture.queue.release(part)).isTrue();
            }
            fixture.due(job.id());
        }

        assertThat(fixture.claimOne(Queue.GENERATION).failures()).isZero();
    }

    @Test
    void aRetryWaitsForItsTurnAndCountsAsAFailure() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));
        assertThat(fixture.queue.retry(fixture.claimOne(Queue.GENERATION), Duration.ofMinutes(5), "the model is busy"))
                .isTrue();

        assertThat(fixture.claim(Queue.GENERATION, 1)).isEmpty();
        GenerationPart waiting = fixture.job(job.id()).parts().get(0);
        assertThat(waiting.state()).isEqualTo(GenerationState.QUEUED);
        assertThat(waiting.reason()).contains("the model is busy");
        fixture.due(job.id());
        ClaimedPart again = fixture.claimOne(Queue.GENERATION);
        assertThat(again.failures()).isEqualTo(1);
        assertThat(again.waited()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(fixture.complete(again)).isTrue();
        assertThat(fixture.job(job.id()).parts().get(0).reason()).isEmpty();
    }

    @Test
    void whatIsReleasedIsClaimableAtOnceAndCountsAsNoFailure() {
        fixture.submit(single(AssetKind.STORY, "a"));
        assertThat(fixture.queue.release(fixture.claimOne(Queue.GENERATION))).isTrue();

        ClaimedPart again = fixture.claimOne(Queue.GENERATION);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.failures()).isZero();
    }

    @Test
    void aPackOfWhichSomePartsFailIsPartialAndKeepsWhatWasMade() {
        GenerationJob job = fixture.submit(pack(PackKind.SEASONAL));
        List<ClaimedPart> parts = fixture.claim(Queue.TWITCH_ASSETS, 5);
        assertThat(parts)
                .extracting(ClaimedPart::part)
                .containsExactlyInAnyOrder("story", "thumbnail", "emote-1", "emote-2", "emote-3");
        for (ClaimedPart part : parts) {
            assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.RUNNING);
            assertThat(part.part().equals("emote-2") ? fixture.queue.fail(part, "unfit") : fixture.complete(part))
                    .isTrue();
        }

        GenerationJob done = fixture.job(job.id());
        assertThat(done.state()).isEqualTo(GenerationState.PARTIAL);
        assertThat(done.parts())
                .filteredOn(part -> part.state() == GenerationState.FAILED)
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).contains("unfit"));
        assertThat(done.parts().stream().mapToInt(part -> part.assets().size())).containsExactly(1, 1, 3, 0, 3);
        assertThat(fixture.eventTypes(job.id())).endsWith("partial");
    }

    @Test
    void aJobOfWhichEverythingFailsHasFailed() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));
        assertThat(fixture.queue.fail(fixture.claimOne(Queue.GENERATION), "refused"))
                .isTrue();

        assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.FAILED);
        assertThat(fixture.eventTypes(job.id())).containsExactly("queued", "started", "part_failed", "failed");
    }

    @Test
    void theLastPartEndsTheJobHoweverManyEndAtOnce() {
        for (int round = 0; round < 20; round++) {
            GenerationJob job = fixture.submit(pack(PackKind.EMOTE));
            List<ClaimedPart> parts = fixture.claim(Queue.TWITCH_ASSETS, 5);

            assertThat(atOnce(5, i -> fixture.complete(parts.get(i)))).containsOnly(true);

            assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.COMPLETED);
            assertThat(fixture.eventTypes(job.id())).endsWith("part_completed", "completed");
        }
    }

    @Test
    void eventsAreNumberedWithoutAGapHoweverManyHappenAtOnce() {
        GenerationJob job = fixture.submit(pack(PackKind.EMOTE));
        List<ClaimedPart> parts = fixture.claim(Queue.TWITCH_ASSETS, 5);
        atOnce(5, i -> {
            IntStream.rangeClosed(1, 20).forEach(n -> fixture.queue.progress(parts.get(i), n, "drawing"));
            return fixture.complete(parts.get(i));
        });

        List<GenerationEvent> events = fixture.events(job.id());
        assertThat(events).hasSize(1 + 5 + 5 * 20 + 5 + 1);
        assertThat(events.stream().map(GenerationEvent::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream().skip(1).map(GenerationEvent::at)).isSorted();
        assertThat(fixture.jobs.events(GenerationFixture.CREATOR, job.id(), 109, 3))
                .extracting(GenerationEvent::sequence)
                .containsExactly(110L, 111L, 112L);
    }

    @Test
    void aCallOffEndsTheJobAndRefusesWhoeverIsStillAtIt() {
        GenerationJob job = fixture.submit(pack(PackKind.EMOTE));
        List<ClaimedPart> running = fixture.claim(Queue.TWITCH_ASSETS, 2);
        assertThat(fixture.complete(running.get(0))).isTrue();

        GenerationJob off =
                fixture.jobs.cancel(GenerationFixture.CREATOR, job.id(), NOON).orElseThrow();

        assertThat(off.state()).isEqualTo(GenerationState.CANCELLED);
        assertThat(off.endedAt()).contains(NOON);
        assertThat(off.parts().stream().map(GenerationPart::state))
                .containsExactlyInAnyOrder(
                        GenerationState.COMPLETED,
                        GenerationState.CANCELLED,
                        GenerationState.CANCELLED,
                        GenerationState.CANCELLED,
                        GenerationState.CANCELLED);
        assertThat(fixture.queue.heartbeat(running.get(1), LEASE)).isFalse();
        assertThat(fixture.complete(running.get(1))).isFalse();
        assertThat(fixture.claim(Queue.TWITCH_ASSETS, 5)).isEmpty();
        assertThat(fixture.jobs.cancel(GenerationFixture.CREATOR, job.id(), NOON.plusSeconds(1)))
                .contains(off);
        assertThat(fixture.eventTypes(job.id())).endsWith("part_completed", "cancelled");
    }

    @Test
    void aJobThatIsCalledOffWhileItsLastPartsEndHasOneEndAndItsStateAgrees() {
        for (int round = 0; round < 20; round++) {
            GenerationJob job = fixture.submit(pack(PackKind.EMOTE));
            List<ClaimedPart> parts = fixture.claim(Queue.TWITCH_ASSETS, 5);
            atOnce(7, i -> {
                if (i < 5) {
                    return fixture.complete(parts.get(i));
                }
                return fixture.jobs
                        .cancel(GenerationFixture.CREATOR, job.id(), NOON)
                        .isPresent();
            });

            GenerationJob ended = fixture.job(job.id());
            boolean all = ended.parts().stream().allMatch(part -> part.state() == GenerationState.COMPLETED);
            assertThat(ended.state()).isEqualTo(all ? GenerationState.COMPLETED : GenerationState.CANCELLED);
            assertThat(fixture.eventTypes(job.id()))
                    .filteredOn(type -> type.equals("completed") || type.equals("cancelled"))
                    .containsExactly(ended.state().code());
        }
    }

    @Test
    void depthsTellWhatWaitsAndHowLong() {
        GenerationJob job = fixture.submit(pack(PackKind.EMOTE));
        fixture.submit(single(AssetKind.STORY, "a"));
        List<ClaimedPart> parts = fixture.claim(Queue.TWITCH_ASSETS, 2);
        fixture.queue.retry(parts.get(0), Duration.ofHours(1), "busy");
        fixture.jdbc.update(
                "update generation_part set due_at = now() - interval '90 seconds' where job = ? and attempt = 0",
                job.id());

        List<Depth> depths = fixture.queue.depths();
        assertThat(depths).hasSize(2);
        assertThat(depths.get(0).queue()).isEqualTo(Queue.GENERATION);
        Depth emotes = depths.get(1);
        assertThat(emotes.kind()).isEqualTo(AssetKind.EMOTE);
        assertThat(List.of(emotes.waiting(), emotes.delayed(), emotes.running()))
                .containsExactly(3L, 1L, 1L);
        assertThat(emotes.oldestWaiting()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    }

    @Test
    void aDeadLetterCanBeQueuedAnewAndTheJobGoesOn() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));
        fixture.queue.fail(fixture.claimOne(Queue.GENERATION), "refused");

        assertThat(fixture.queue.requeue(UUID.randomUUID())).isZero();
        assertThat(fixture.queue.requeue(job.id())).isEqualTo(1);
        assertThat(fixture.queue.requeue(job.id())).isZero();
        assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.RUNNING);
        assertThat(fixture.job(job.id()).endedAt()).isEmpty();
        ClaimedPart part = fixture.claimOne(Queue.GENERATION);
        assertThat(part.failures()).isZero();
        assertThat(fixture.complete(part)).isTrue();
        assertThat(fixture.job(job.id()).state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(fixture.queue.deadLetters(10)).isEmpty();
    }

    @Test
    void aJobThatIsSubmittedTwiceIsMadeOnce() {
        Optional<String> key = Optional.of("k");
        fixture.jobs.submit(single(AssetKind.STORY, "a"), key, NOON);
        fixture.jobs.submit(single(AssetKind.STORY, "a"), key, NOON);

        assertThat(fixture.claim(Queue.GENERATION, 5)).hasSize(1);
    }

    @Test
    void aClaimReadsAsManyRowsAsItTakesHoweverLongTheQueueIs() {
        fixture.jdbc.execute("""
                with job as (
                  insert into generation_job (id, creator, queue, kind, pack, parts, prompt, colors, state, created_at, last_event)
                  select gen_random_uuid(), 'c-' || n % 100, 'generation', 'story', false, '{story}', 'p', '{}', 'queued', now(), 0
                  from generate_series(1, 20000) n returning id)
                insert into generation_part (job, place, name, queue, kind, state, due_at)
                select id, 0, 'story', 'generation', 'story', 'queued', now() from job
                """);
        fixture.jdbc.execute("analyze generation_job, generation_part");

        List<String> plan = fixture.jdbc.queryForList(
                "explain " + PostgresGenerationQueue.CLAIM,
                String.class,
                new String[] {"story", "banner"},
                new Integer[] {2, 2},
                "generation",
                4,
                5,
                5,
                10_000L,
                5,
                5,
                "died",
                "w");

        assertThat(plan).anyMatch(line -> line.contains("using generation_part_due"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on generation_"));
        long begun = System.nanoTime();
        assertThat(fixture.claim(Queue.GENERATION, 4)).hasSize(4);
        System.out.println("a claim of 4 of 20000 took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }
}
