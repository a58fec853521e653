package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.source.twitch.ClipSource;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.Threads;
import com.aurastream.simulator.fault.FaultKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worker with real stores on the simulator over HTTP: two tracked games and a category that is none. */
class ClipRadarWorkerIT {

    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T18:00:00Z");
    private static final Duration POLL = Duration.ofMinutes(5);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Path RECORDING = Path.of("../../shared/data/replay");
    private static final String WORLD = "synthetic:42";
    private static final String FORTNITE = "33214";
    private static final String VALORANT = "516575";
    private static final String ROBLOX = "23020";
    private static final List<String> ALL = List.of(FORTNITE, VALORANT, ROBLOX);

    private static final SettableClock CLOCK = new SettableClock(MONDAY_EVENING);
    private static SimulatedTwitch twitch;
    private static ClipWorker worker;

    @BeforeAll
    static void start() {
        twitch = new SimulatedTwitch(WORLD, CLOCK);
        worker = ClipWorker.on(
                twitch,
                WORLD,
                "clip_radar",
                CLOCK,
                Map.of(
                        "aurastream.games.file", "classpath:two-games.yml",
                        "aurastream.clip-radar.known", "12h",
                        "aurastream.clip-radar.categories.23020", "Roblox"));
    }

    @AfterAll
    static void stop() {
        worker.close();
        twitch.close();
    }

    @BeforeEach
    void empty() {
        twitch.clearFaults();
        worker.startAgainAt(MONDAY_EVENING);
    }

    @Test
    void everyCategoryIsCollectedPublishedAndArchivedAndTheLedgersAgree() {
        long before = twitch.points();
        JobReport first = worker.poll();
        JobReport second = worker.pollAfter(POLL);

        assertThat(second.items()).extracting(Item::name).containsExactly("fortnite", "valorant", ROBLOX, "viral");
        for (String gameId : ALL) {
            Document<ClipRadar> radar = worker.radar(gameId);
            assertThat(radar.status()).isEqualTo(DocumentStatus.OK);
            assertThat(radar.origin()).isEqualTo(Origin.SIMULATED);
            assertThat(radar.data().ranking()).hasSize(30);
            assertThat(radar.data().clips()).isEqualTo(there(gameId));
        }
        assertThat(worker.radar(FORTNITE).game()).contains("fortnite");
        assertThat(worker.radar(ROBLOX).game()).isEmpty();
        assertThat(worker.viral().status()).isEqualTo(DocumentStatus.OK);
        assertThat(worker.viral().data().ranking()).isNotEmpty();
        DocumentArchive archive = worker.bean(DocumentArchive.class);
        assertThat(archive.latest("clip-radar", ROBLOX, CLOCK.instant())).isPresent();
        assertThat(archive.latest("clip-radar", "fortnite", CLOCK.instant())).isPresent();
        assertThat(archive.latest("viral-moments", "", CLOCK.instant())).isPresent();
        assertThat(points(first) + points(second)).isEqualTo(twitch.points() - before);
    }

    /** Every quarter of an hour for nine hours: whatever this finds, every five minutes finds too. */
    @Test
    void plantedMomentsAreFoundWhileTheyBurstAndEachOnce() {
        Instant end = MONDAY_EVENING.plus(Duration.ofHours(9));
        PlantedMoments planted =
                PlantedMoments.of(twitch, ALL, MONDAY_EVENING.plus(QUARTER), end.minus(QUARTER.multipliedBy(2)));
        Set<String> found = new HashSet<>();
        int shown = 0;
        int repeated = 0;
        worker.poll();
        while (CLOCK.instant().isBefore(end)) {
            worker.pollAfter(QUARTER);
            List<ClipMoment> top =
                    worker.viral().data().ranking().stream().limit(20).toList();
            shown += top.size();
            repeated += planted.repeated(top);
            ALL.forEach(gameId ->
                    found.addAll(planted.rising(worker.radar(gameId).data().ranking())));
        }
        assertThat(planted.count()).isGreaterThanOrEqualTo(8);
        assertThat(found.size()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * planted.count()));
        assertThat(shown).isGreaterThan(50);
        assertThat((double) repeated / shown).isLessThanOrEqualTo(0.05);
    }

    @Test
    void deletedClipIsGoneAfterTwoPolls() {
        worker.poll();
        worker.pollAfter(POLL);
        Set<String> shown = shown();
        twitch.deleteSome(0.3);
        assertThat(stillThere(shown)).hasSizeLessThan(shown.size());

        worker.pollAfter(POLL);
        worker.pollAfter(POLL);

        Set<String> now = shown();
        assertThat(now).isNotEmpty();
        assertThat(stillThere(now)).isEqualTo(now);
    }

    @Test
    void lookupsThatFailMarkNothingGone() {
        worker.poll();
        worker.pollAfter(POLL);
        assertThat(worker.jdbc().queryForObject("select count(*) from clip where gone_at is not null", Long.class))
                .isZero();
        twitch.fault(FaultKind.GARBAGE);

        worker.pollAfter(POLL);

        assertThat(worker.jdbc().queryForObject("select count(*) from clip where gone_at is not null", Long.class))
                .isZero();
    }

    @Test
    void oneCategoryThatFailsKeepsItsDocumentAndCostsNoOther() {
        worker.poll();
        twitch.fault(FaultKind.SERVER_ERROR, 3);

        JobReport report = worker.pollAfter(POLL);

        assertThat(report.items().get(0).error()).get().asString().contains("503");
        assertThat(report.items().subList(1, 4))
                .allSatisfy(item -> assertThat(item.error()).isEmpty());
        assertThat(worker.radar(FORTNITE).generatedAt()).isEqualTo(MONDAY_EVENING);
        assertThat(worker.radar(VALORANT).generatedAt()).isEqualTo(CLOCK.instant());
        assertThat(worker.viral().generatedAt()).isEqualTo(CLOCK.instant());
        assertThat(worker.viral().status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(worker.viral().data().categories()).hasSize(3);
    }

    @Test
    void whenAllFailEverythingThatWasPublishedStays() {
        worker.poll();
        long documents = worker.count("document");
        twitch.fault(FaultKind.GARBAGE);

        JobReport report = worker.pollAfter(POLL);

        assertThat(report.items()).hasSize(3).allSatisfy(item -> assertThat(item.error())
                .isPresent());
        assertThat(worker.viral().generatedAt()).isEqualTo(MONDAY_EVENING);
        assertThat(worker.count("document")).isEqualTo(documents);
    }

    @Test
    void sameRunTwiceAtOnceLeavesBehindWhatOneDoes() {
        atOnce(worker::poll);

        assertThat(worker.count("document")).isEqualTo(4);
        assertThat(worker.count("clip_reading")).isEqualTo(worker.count("clip"));
    }

    @Test
    void ofTwoRunsAtOnceOneIsSkipped() {
        List<RunRecord> runs =
                atOnce(() -> worker.bean(JobRunner.class).run(worker.bean(ClipRadarJob.class), RunTrigger.REQUEST));

        assertThat(runs)
                .extracting(RunRecord::outcome)
                .containsExactlyInAnyOrder(RunOutcome.SUCCEEDED, RunOutcome.SKIPPED);
        assertThat(worker.count("document")).isEqualTo(4);
    }

    @Test
    void loopingCursorsEndInClipsAllTheSame() {
        twitch.fault(FaultKind.LOOPING_CURSOR);

        JobReport report = worker.poll();

        assertThat(report.items()).allSatisfy(item -> assertThat(item.error()).isEmpty());
        assertThat(report.spent().get("twitch.points")).isLessThan(3 * 2 * 30L * 2);
        assertThat(worker.bean(ClipArchive.class).histories(FORTNITE, Instant.EPOCH, 10_000))
                .hasSizeGreaterThan(100);
    }

    @Test
    void recordingGivesDocumentsThatSayHowLittleIsKnown() {
        assumeTrue(Files.isDirectory(RECORDING), "the recording is not there: " + RECORDING);
        SettableClock end = new SettableClock(MONDAY_EVENING);
        String world = "replay:" + RECORDING.toAbsolutePath().normalize();
        try (SimulatedTwitch recorded = new SimulatedTwitch(world, end);
                ClipWorker replaying = ClipWorker.on(recorded, world, "clip_replay", end, Map.of())) {
            JobReport report = replaying.poll();

            assertThat(report.items()).hasSize(10).allSatisfy(item -> assertThat(item.error())
                    .isEmpty());
            assertThat(report.items())
                    .anySatisfy(item -> assertThat(item.count()).isGreaterThan(10));
            Document<ClipRadar> talk = replaying.radar("509658");
            assertThat(talk.status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
            assertThat(talk.origin()).isEqualTo(Origin.REPLAY);
            assertThat(talk.data().clips()).isEqualTo(48);
            assertThat(talk.data().ranking())
                    .allSatisfy(moment -> assertThat(moment.velocity()).isEmpty());
            assertThat(replaying.viral().status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
            assertThat(replaying.bean(ClipRadarJob.class).outputMissing()).isFalse();
        }
    }

    private static long points(JobReport report) {
        return report.spent().getOrDefault("twitch.points", 0L);
    }

    /** Clips that are followed and there now. */
    private static int there(String gameId) {
        Instant now = CLOCK.instant();
        return twitch.world()
                .clips(gameId, now.minus(Duration.ofHours(12)), now.plusSeconds(1), now)
                .size();
    }

    private static Set<String> shown() {
        Set<String> ids = new HashSet<>();
        ALL.forEach(
                gameId -> ids.addAll(PublishedRadars.clips(worker.radar(gameId).data())));
        worker.viral().data().ranking().stream()
                .flatMap(moment -> moment.best().stream())
                .forEach(clip -> ids.add(clip.id()));
        return ids;
    }

    private static Set<String> stillThere(Set<String> ids) {
        return Set.copyOf(ScriptedClips.ids(worker.bean(ClipSource.class).byId(new ArrayList<>(ids))));
    }

    private static <T> List<T> atOnce(Supplier<T> work) {
        List<CompletableFuture<T>> both = List.of(
                CompletableFuture.supplyAsync(work, Threads.EACH), CompletableFuture.supplyAsync(work, Threads.EACH));
        return both.stream().map(CompletableFuture::join).toList();
    }
}
