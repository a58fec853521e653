package com.aurastream.intel.archive;

import static com.aurastream.intel.archive.GenerationFixture.CREATOR;
import static com.aurastream.intel.archive.GenerationFixture.NOON;
import static com.aurastream.intel.archive.GenerationFixture.atOnce;
import static com.aurastream.intel.archive.GenerationFixture.pack;
import static com.aurastream.intel.archive.GenerationFixture.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.archive.GenerationJobs.KeyReusedException;
import com.aurastream.intel.archive.GenerationJobs.Submission;
import com.aurastream.intel.archive.GenerationJobs.TooManyOpenException;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.PackKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresGenerationJobsIT {

    private static GenerationFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new GenerationFixture("generation_jobs");
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
    void aJobComesBackAsItWasOrdered() {
        GenerationOrder order = single(AssetKind.CLIP_COVER, "a 'fox' with \"quotes\", and 🦊");
        Submission submission = fixture.jobs.submit(order, Optional.of("key"), NOON);

        assertThat(submission.repeated()).isFalse();
        assertThat(submission.job().order()).isEqualTo(order);
        assertThat(submission.job().createdAt()).isEqualTo(NOON);
        assertThat(fixture.jobs.find(CREATOR, submission.job().id())).contains(submission.job());
        assertThat(fixture.events(submission.job().id())).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("queued");
            assertThat(event.at()).isEqualTo(NOON);
            assertThat(event.data()).isEqualTo("{\"parts\": [\"clip_cover\"]}");
        });
    }

    @Test
    void theSameOrderUnderTheSameKeyIsTheSameJob() {
        Optional<String> key = Optional.of("key");
        Submission first = fixture.jobs.submit(pack(PackKind.STREAM), key, NOON);

        assertThat(fixture.jobs.submit(pack(PackKind.STREAM), key, NOON.plusSeconds(60)))
                .isEqualTo(new Submission(first.job(), true));
        assertThatThrownBy(() -> fixture.jobs.submit(pack(PackKind.EMOTE), key, NOON))
                .isInstanceOf(KeyReusedException.class);
        assertThat(fixture.jobs.newest(CREATOR, true, NOON.plusSeconds(1), 10)).containsExactly(first.job());
    }

    @Test
    void withoutAKeyEveryOrderIsAJob() {
        fixture.submit(single(AssetKind.STORY, "a"));
        fixture.submit(single(AssetKind.STORY, "a"));

        assertThat(fixture.jobs.newest(CREATOR, false, NOON.plusSeconds(1), 10)).hasSize(2);
    }

    @Test
    void theSameKeyOfTwoCreatorsIsTwoJobs() {
        GenerationOrder one = single(AssetKind.STORY, "a");
        GenerationOrder other = new GenerationOrder(
                "c-2", one.queue(), one.kind(), one.pack(), one.parts(), one.prompt(), one.colors(), one.text());
        fixture.jobs.submit(one, Optional.of("key"), NOON);

        assertThat(fixture.jobs.submit(other, Optional.of("key"), NOON).repeated())
                .isFalse();
    }

    @Test
    void noMoreJobsAreOpenThanAllowedHoweverManyAreOrderedAtOnce() {
        Optional<String> key = Optional.of("first");
        Submission first = fixture.jobs.submit(single(AssetKind.STORY, "a"), key, NOON, 5);
        List<Boolean> taken = atOnce(8, i -> {
            try {
                return !fixture.jobs
                        .submit(single(AssetKind.STORY, "a"), Optional.empty(), NOON, 5)
                        .repeated();
            } catch (GenerationJobs.TooManyOpenException e) {
                return false;
            }
        });

        assertThat(taken.stream().filter(taking -> taking)).hasSize(4);
        assertThat(fixture.jobs
                        .submit(single(AssetKind.STORY, "a"), key, NOON, 5)
                        .repeated())
                .isTrue();

        fixture.jobs.cancel(first.job().order().creator(), first.job().id(), NOON);
        assertThat(fixture.jobs
                        .submit(single(AssetKind.STORY, "b"), Optional.empty(), NOON, 5)
                        .repeated())
                .isFalse();
    }

    @Test
    void submissionsAtTheSameTimeUnderOneKeyGiveOneJob() {
        for (int round = 0; round < 10; round++) {
            Optional<String> key = Optional.of("key-" + round);
            List<Submission> all = atOnce(8, i -> fixture.jobs.submit(pack(PackKind.EMOTE), key, NOON));

            assertThat(all.stream().map(submission -> submission.job().id()).distinct())
                    .hasSize(1);
            assertThat(all).filteredOn(submission -> !submission.repeated()).hasSize(1);
        }
        assertThat(fixture.jobs.newest(CREATOR, true, NOON.plusSeconds(1), 100)).hasSize(10);
    }

    @Test
    void nobodySeesOrTouchesTheJobsOfAnother() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));

        assertThat(fixture.jobs.find("c-2", job.id())).isEmpty();
        assertThat(fixture.jobs.newest("c-2", false, NOON.plusSeconds(1), 10)).isEmpty();
        assertThat(fixture.jobs.events("c-2", job.id(), 0, 10)).isEmpty();
        assertThat(fixture.jobs.cancel("c-2", job.id(), NOON)).isEmpty();
        assertThat(fixture.jobs.find(CREATOR, job.id())).contains(job);
        assertThat(fixture.jobs.find(CREATOR, UUID.randomUUID())).isEmpty();
    }

    @Test
    void theNewestComeFirstAndJobsAndPacksApart() {
        GenerationJob first = fixture.jobs
                .submit(single(AssetKind.STORY, "a"), Optional.empty(), NOON)
                .job();
        GenerationJob second = fixture.jobs
                .submit(single(AssetKind.STORY, "b"), Optional.empty(), NOON.plusSeconds(1))
                .job();
        GenerationJob pack = fixture.jobs
                .submit(pack(PackKind.SEASONAL), Optional.empty(), NOON.plusSeconds(2))
                .job();

        assertThat(fixture.jobs.newest(CREATOR, false, NOON.plusSeconds(9), 10)).containsExactly(second, first);
        assertThat(fixture.jobs.newest(CREATOR, false, NOON.plusSeconds(9), 1)).containsExactly(second);
        assertThat(fixture.jobs.newest(CREATOR, false, second.createdAt(), 10)).containsExactly(first);
        assertThat(fixture.jobs.newest(CREATOR, true, NOON.plusSeconds(9), 10)).containsExactly(pack);
        assertThat(pack.parts())
                .extracting("name")
                .containsExactly("story", "thumbnail", "emote-1", "emote-2", "emote-3");
    }

    @Test
    void aJobThatNobodyTookUpYetIsCalledOffAtOnce() {
        GenerationJob job = fixture.submit(single(AssetKind.STORY, "a"));

        assertThat(fixture.jobs.cancel(CREATOR, job.id(), NOON))
                .get()
                .extracting(off -> off.state().code())
                .isEqualTo("cancelled");
        assertThat(fixture.eventTypes(job.id())).containsExactly("queued", "cancelled");
    }

    @Test
    void ordersThatArriveAtOnceDoNotPassTheLimitTogether() {
        List<Boolean> taken = atOnce(16, i -> {
            try {
                fixture.jobs.submit(single(AssetKind.STORY, "a"), Optional.empty(), NOON, 5);
                return true;
            } catch (TooManyOpenException e) {
                return false;
            }
        });

        assertThat(taken).filteredOn(accepted -> accepted).hasSize(5);
        assertThat(fixture.jobs.newest(CREATOR, false, NOON.plusSeconds(1), 100))
                .hasSize(5);
    }

    @Test
    void theLimitCountsWhatHasNotEndedAndRefusesNoRepetition() {
        Optional<String> key = Optional.of("key");
        GenerationJob first =
                fixture.jobs.submit(pack(PackKind.EMOTE), key, NOON, 1).job();

        assertThatThrownBy(() -> fixture.jobs.submit(single(AssetKind.STORY, "a"), Optional.empty(), NOON, 1))
                .isInstanceOf(TooManyOpenException.class);
        assertThat(fixture.jobs.submit(pack(PackKind.EMOTE), key, NOON, 1)).isEqualTo(new Submission(first, true));
        fixture.jobs.cancel(CREATOR, first.id(), NOON);
        assertThat(fixture.jobs
                        .submit(single(AssetKind.STORY, "a"), Optional.empty(), NOON, 1)
                        .repeated())
                .isFalse();
    }

    @Test
    void pagesHoldEveryJobOnceThoughAllWereOrderedAtOneInstant() {
        List<UUID> ordered = Stream.generate(() -> fixture.submit(single(AssetKind.STORY, "a")))
                .limit(5)
                .map(GenerationJob::id)
                .toList();
        List<GenerationJob> first = fixture.jobs.newest(CREATOR, false, NOON.plusSeconds(1), 3);
        List<GenerationJob> second =
                fixture.jobs.newest(CREATOR, false, NOON, first.get(2).id(), 3);

        assertThat(Stream.concat(first.stream(), second.stream()).map(GenerationJob::id))
                .containsExactlyInAnyOrderElementsOf(ordered);
        assertThat(fixture.jobs.newest(CREATOR, false, NOON, 3)).isEmpty();
    }

    @Test
    void theFeedTellsOfEachJobWhatFollowsItsPosition() {
        GenerationJob one = fixture.submit(single(AssetKind.STORY, "a"));
        GenerationJob other = fixture.submit(single(AssetKind.STORY, "b"));
        fixture.jobs.cancel(CREATOR, one.id(), NOON);
        Map<UUID, Long> positions = Map.of(one.id(), 1L, other.id(), 0L, UUID.randomUUID(), 0L);

        assertThat(fixture.feed.after(positions, 10))
                .containsExactlyInAnyOrder(
                        fixture.events(one.id()).get(1),
                        fixture.events(other.id()).get(0));
        assertThat(fixture.feed.after(Map.of(one.id(), 0L), 1))
                .containsExactly(fixture.events(one.id()).get(0));
        assertThat(fixture.feed.after(Map.of(one.id(), 2L), 1)).isEmpty();
        assertThat(fixture.feed.after(Map.of(), 1)).isEmpty();
    }
}
