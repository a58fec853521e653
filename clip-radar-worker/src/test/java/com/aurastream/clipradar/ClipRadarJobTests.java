package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ViralMoments;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipRadarJobTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final String FORTNITE = "33214";
    private static final String TALK = "509658";

    private final SettableClock clock = new SettableClock(NOON);
    private final ScriptedClips twitch = new ScriptedClips(clock);
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryClips clips = new InMemoryClips();
    private final ClipRadarJob job = job();
    private TestRun run = TestRun.of(ClipRadarJob.NAME, NOON);
    private long askedBefore;

    @Test
    void everyCategorysRadarAndTheViralMomentsArePublished() {
        clipsOf(FORTNITE, 30);
        clipsOf(TALK, 3);
        poll();
        grow(FORTNITE, 30);

        JobReport report = later();

        Document<ClipRadar> fortnite = radar(FORTNITE);
        assertThat(fortnite.status()).isEqualTo(DocumentStatus.OK);
        assertThat(fortnite.origin()).isEqualTo(Origin.REPLAY);
        assertThat(fortnite.game()).contains("fortnite");
        assertThat(fortnite.generatedAt()).isEqualTo(NOON.plus(POLL));
        assertThat(fortnite.inputs())
                .containsExactly(
                        new DocumentInput("helix/clips", NOON.plus(POLL), 30),
                        new DocumentInput("clip_reading", NOON.plus(POLL), 30));
        assertThat(fortnite.data().clips()).isEqualTo(30);
        assertThat(fortnite.method().name()).isEqualTo("clips.moments");
        assertThat(radar(TALK).status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(radar(TALK).game()).isEmpty();
        assertThat(viral().status()).isEqualTo(DocumentStatus.OK);
        assertThat(viral().data().categories()).containsExactly(FORTNITE, TALK);
        assertThat(documents.archived()).extracting(d -> d.subject()).contains("fortnite", TALK, "");
        assertThat(report.items()).extracting(Item::name).containsExactly("fortnite", TALK, "viral");
        assertThat(report.spent()).containsExactly(Map.entry("twitch.points", 14L));
    }

    @Test
    void firstLookGoesAsFarBackAsClipsAreFollowedAndOneAfterAPauseToTheLast() {
        poll();
        assertThat(farthest()).isEqualTo(NOON.minus(Duration.ofHours(24)));
        clipsOf(FORTNITE, 3);
        later();
        assertThat(farthest()).isEqualTo(clock.instant().minus(Duration.ofHours(6)));
        Instant last = clock.instant();
        clock.advance(Duration.ofHours(10));
        clipsOf(FORTNITE, 3);
        run = run.next(clock.instant());
        poll();
        assertThat(farthest()).isEqualTo(last);
    }

    @Test
    void deletedClipIsNoLongerShownAtTheNextLook() {
        clipsOf(FORTNITE, 30);
        poll();
        grow(FORTNITE, 30);
        later();
        String first = radar(FORTNITE).data().ranking().get(0).id();
        twitch.delete(first);

        later();

        assertThat(clips.gone()).containsExactly(first);
        assertThat(new DocumentJson().write(radar(FORTNITE))).doesNotContain("\"" + first + "\"");
    }

    @Test
    void deletedClipOfTheLastRankingIsNoticedHoweverOldItIs() {
        clipsOf(FORTNITE, 30);
        poll();
        grow(FORTNITE, 30);
        later();
        String first = radar(FORTNITE).data().ranking().get(0).id();
        clock.advance(Duration.ofHours(8));
        run = run.next(clock.instant());
        clipsOf(FORTNITE, 30, "young");
        poll();
        clock.advance(Duration.ofHours(1));
        run = run.next(clock.instant());
        assertThat(radar(FORTNITE).data().ranking()).extracting(ClipMoment::id).contains(first);
        twitch.delete(first);

        poll();

        assertThat(clips.gone()).contains(first);
    }

    @Test
    void failedLookupMarksNothingGoneAndSaysThatTheRadarIsPartial() {
        clipsOf(FORTNITE, 30);
        poll();
        grow(FORTNITE, 30);
        later();
        twitch.leaveOut("fortnite-3");
        twitch.lookupsFail(true);

        later();

        assertThat(clips.gone()).isEmpty();
        assertThat(radar(FORTNITE).status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(viral().status()).isEqualTo(DocumentStatus.PARTIAL);
    }

    @Test
    void oneCategorysFailureCostsNoOtherAndItsLastRadarStillCounts() {
        clipsOf(FORTNITE, 30);
        clipsOf(TALK, 3);
        poll();
        twitch.goesDownFor(FORTNITE);

        JobReport report = later();

        assertThat(report.items().get(0)).isEqualTo(Item.failed("fortnite", "twitch: clips answered 503"));
        assertThat(report.items().get(1).error()).isEmpty();
        assertThat(radar(FORTNITE).generatedAt()).isEqualTo(NOON);
        assertThat(radar(TALK).generatedAt()).isEqualTo(NOON.plus(POLL));
        assertThat(viral().generatedAt()).isEqualTo(NOON.plus(POLL));
        assertThat(viral().data().categories()).containsExactly(FORTNITE, TALK);
        assertThat(viral().inputs()).contains(new DocumentInput("clip_radar:33214:clips", NOON, 30));
    }

    @Test
    void radarOfAnHourAgoSaysNothingOfNow() {
        clipsOf(FORTNITE, 30);
        clipsOf(TALK, 3);
        poll();
        twitch.goesDownFor(FORTNITE);
        clock.advance(Duration.ofMinutes(56));

        later();

        assertThat(viral().data().categories()).containsExactly(TALK);
    }

    @Test
    void whenAllFailTheViralMomentsStay() {
        clipsOf(FORTNITE, 30);
        poll();
        twitch.goesDownFor(FORTNITE);
        twitch.goesDownFor(TALK);

        JobReport report = later();

        assertThat(report.items()).hasSize(2).allSatisfy(item -> assertThat(item.error())
                .isPresent());
        assertThat(viral().generatedAt()).isEqualTo(NOON);
    }

    @Test
    void emptyListingAlthoughKnownClipsAreThereIsAFault() {
        clipsOf(FORTNITE, 5);
        poll();
        IntStream.range(0, 5).forEach(i -> twitch.leaveOut("fortnite-" + i));

        JobReport report = later();

        assertThat(report.items().get(0).error()).get().asString().contains("still has 5 known ones");
        assertThat(radar(FORTNITE).generatedAt()).isEqualTo(NOON);
        assertThat(clips.gone()).isEmpty();
    }

    @Test
    void quietCategorySaysSoOnceAndThenKeepsWhatWasPublished() {
        poll();
        assertThat(radar(TALK).status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(radar(TALK).data().clips()).isZero();
        assertThat(job.outputMissing()).isFalse();

        JobReport report = later();

        assertThat(radar(TALK).generatedAt()).isEqualTo(NOON);
        assertThat(report.items().get(1).note()).get().asString().contains("what was published stays");
    }

    @Test
    void twitchWithoutEndIsHeldToTheBounds() {
        twitch.neverEnds();

        JobReport report = poll();

        assertThat(report.items()).allSatisfy(item -> assertThat(item.error()).isEmpty());
        assertThat(radar(FORTNITE).data().clips()).isEqualTo(Settings.usual().clips());
        assertThat(report.items().get(0).note()).get().asString().contains("partial");
        assertThat(report.spent().get("twitch.points")).isLessThanOrEqualTo(2L * 30);
    }

    @Test
    void sameRunTwiceLeavesTheSameBehind() {
        clipsOf(FORTNITE, 30);
        poll();
        grow(FORTNITE, 30);
        later();
        String radar = documents.findJson("clip_radar:33214:clips").orElseThrow();
        String viral = documents.findJson("clip_radar:viral").orElseThrow();
        int archived = documents.archived().size();

        poll();

        assertThat(documents.findJson("clip_radar:33214:clips")).contains(radar);
        assertThat(documents.findJson("clip_radar:viral")).contains(viral);
        assertThat(documents.archived()).hasSize(archived);
    }

    @Test
    void overtakenRunPublishesNothing() {
        clipsOf(FORTNITE, 30);
        job.run(run.next(NOON.plus(POLL)));

        assertThatExceptionOfType(OvertakenException.class).isThrownBy(this::poll);
        assertThat(radar(FORTNITE).generatedAt()).isEqualTo(NOON.plus(POLL));
        assertThat(viral().generatedAt()).isEqualTo(NOON.plus(POLL));
    }

    @Test
    void runThatIsStoppedPublishesTheCategoriesThatItHasRead() {
        clipsOf(FORTNITE, 30);
        JobRun stopped = new StoppedAfter(run, 26);

        assertThatExceptionOfType(RunStoppedException.class).isThrownBy(() -> job.run(stopped));

        assertThat(radar(FORTNITE).generatedAt()).isEqualTo(NOON);
        assertThat(documents.exists("clip_radar:509658:clips")).isFalse();
        assertThat(viral().data().categories()).containsExactly(FORTNITE);
        assertThat(viral().data().ranking()).isEmpty();
    }

    @Test
    void outputIsMissingWhileAKeyIs() {
        assertThat(job.outputMissing()).isTrue();
        poll();
        assertThat(job.outputMissing()).isFalse();

        documents.lose("clip_radar:509658:clips");

        assertThat(job.outputMissing()).isTrue();
    }

    private ClipRadarJob job() {
        TrackedGames games = new TrackedGames(List.of(new Game("fortnite", "Fortnite", List.of("fortnite"), FORTNITE)));
        PublishedRadars published = new PublishedRadars(documents, new DocumentJson());
        ClipDocuments publishing = new ClipDocuments(documents.publication(), Origin.REPLAY);
        ClipRadarSettings settings = Settings.usual();
        return new ClipRadarJob(
                Category.all(games, Map.of(TALK, "Just Chatting")),
                new CategoryRadar(new ClipCollection(twitch, clips, settings), clips, published, publishing, settings),
                twitch,
                published,
                publishing,
                documents);
    }

    private JobReport poll() {
        askedBefore = twitch.asked().size();
        return job.run(run);
    }

    private JobReport later() {
        clock.advance(POLL);
        run = run.next(clock.instant());
        return poll();
    }

    private void clipsOf(String gameId, int count) {
        clipsOf(gameId, count, gameId.equals(FORTNITE) ? "fortnite" : "talk");
    }

    /** Each a moment of its own, made in the last hours. */
    private void clipsOf(String gameId, int count, String name) {
        IntStream.range(0, count)
                .forEach(i -> twitch.add(name + "-" + i, gameId, clock.instant().minusSeconds(600L * (i + 1)), 10));
    }

    /** The first by far the most. */
    private void grow(String gameId, int count) {
        String name = gameId.equals(FORTNITE) ? "fortnite-" : "talk-";
        IntStream.range(0, count).forEach(i -> twitch.count(name + i, i == 0 ? 9_000 : 20 + i));
    }

    /** How far back the last run listed Fortnite. */
    private Instant farthest() {
        return twitch.asked().stream()
                .skip(askedBefore)
                .filter(asked -> asked.gameId().equals(FORTNITE))
                .map(ScriptedClips.Asked::from)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Document<ClipRadar> radar(String gameId) {
        return documents
                .find(IntelKeys.CLIP_RADAR, IntelKeys.CLIP_RADAR.name(gameId))
                .orElseThrow();
    }

    private Document<ViralMoments> viral() {
        return documents
                .find(IntelKeys.VIRAL_MOMENTS, IntelKeys.VIRAL_MOMENTS.name())
                .orElseThrow();
    }

    /** A run that is asked to end after some steps. */
    private static final class StoppedAfter implements JobRun {

        private final JobRun run;
        private int left;

        StoppedAfter(JobRun run, int steps) {
            this.run = run;
            this.left = steps;
        }

        @Override
        public String id() {
            return run.id();
        }

        @Override
        public String job() {
            return run.job();
        }

        @Override
        public long fence() {
            return run.fence();
        }

        @Override
        public Instant startedAt() {
            return run.startedAt();
        }

        @Override
        public void checkpoint() {
            if (left-- == 0) {
                throw new RunStoppedException("time limit");
            }
        }
    }
}
