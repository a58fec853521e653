package com.aurastream.playbook;

import static com.aurastream.playbook.KnownGames.GAMES;
import static com.aurastream.playbook.KnownGames.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.playbook.Playbook.Hook;
import com.aurastream.intel.analysis.playbook.Playbook.Niche;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.testing.Directories;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlaybookJobTests {

    private static final String KEY = "playbook:latest";

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final KeptReadings readings = new KeptReadings();
    private final PlaybookJob job = job(Origin.SIMULATED);
    private final TestRun run = TestRun.of(PlaybookJob.NAME, NOW.plusSeconds(1200));

    @Test
    void aPlaybookRestsOnEverythingThatIsKnownAndSaysSo() {
        GAMES.list().forEach(this::seedAll);

        JobReport report = job.run(run);

        Document<Playbook> document = playbook();
        assertThat(document.kind()).isEqualTo("playbook");
        assertThat(document.game()).isEmpty();
        assertThat(document.origin()).isEqualTo(Origin.SIMULATED);
        assertThat(document.status()).isEqualTo(DocumentStatus.OK);
        assertThat(document.generatedAt()).isEqualTo(run.startedAt());
        assertThat(document.freshUntil()).isEqualTo(run.startedAt().plus(Duration.ofMinutes(255)));
        assertThat(document.method()).isEqualTo(new Method("playbook.compose", 1));
        assertThat(document.run()).isEqualTo("run-1");
        assertThat(document.inputs())
                .hasSize(12)
                .contains(
                        new DocumentInput("intel:title:precomputed:gta", NOW, 120),
                        new DocumentInput("intel:viral:precomputed:gta", NOW, 120),
                        new DocumentInput("intel:competition:gta", NOW, 1500),
                        new DocumentInput("directory_sample:gta", NOW.minusSeconds(3600), 42 * 24));
        Playbook playbook = document.data();
        assertThat(playbook.goldenHours()).extracting(GoldenHour::game).containsOnly("fortnite");
        assertThat(playbook.niches().get(0))
                .satisfies(niche -> assertThat(niche.game()).isEqualTo("gta"))
                .satisfies(niche -> assertThat(niche.reliable()).isTrue());
        assertThat(playbook.hooks()).filteredOn(Hook::proven).anySatisfy(hook -> assertThat(hook.text())
                .containsIgnoringCase("heist"));
        assertThat(playbook.reworded()).isFalse();
        assertThat(report.items()).hasSize(4).allSatisfy(item -> assertThat(item.error())
                .isEmpty());
        assertThat(report.items().get(3))
                .isEqualTo(Item.done("playbook", playbook.strategies().size(), "as composed: Gemini is off"));
        assertThat(documents.archived()).singleElement().satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo("playbook");
            assertThat(kept.subject()).isEmpty();
        });
    }

    @Test
    void aGameOfWhichNothingIsKnownMakesThePlanPartialAndIsNamed() {
        seedAll(GAMES.list().get(0));
        seedAll(GAMES.list().get(1));

        JobReport report = job.run(run);

        assertThat(playbook().status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(report.items().get(2).error()).isEmpty();
        assertThat(report.items().get(2).note())
                .contains("intel:title:precomputed:roblox is not there; intel:viral:precomputed:roblox is not there;"
                        + " intel:competition:roblox is not there; no reading of its directory");
    }

    @Test
    void aGameThatCannotBeReadFailsAlone() {
        GAMES.list().forEach(this::seedAll);
        documents.lose("intel:title:precomputed:gta");
        documents.putIfAbsent("intel:title:precomputed:gta", "{\"kind\":", Duration.ofHours(1));

        JobReport report = job.run(run);

        assertThat(report.items().get(1).error())
                .get()
                .asString()
                .contains("intel:title:precomputed:gta cannot be read; creator-intel-worker overwrites it");
        assertThat(playbook().status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(playbook().data().timing()).extracting("game").containsExactly("fortnite", "roblox");
        assertThat(playbook().data().goldenHours()).isNotEmpty();
    }

    @Test
    void whereNoGameCanBeReadTheLastPlaybookStays() {
        GAMES.list().forEach(this::seedAll);
        job.run(run);
        GAMES.list().forEach(game -> {
            String key = IntelKeys.TITLE_INTEL.name(game.slug());
            documents.lose(key);
            documents.putIfAbsent(key, "{", Duration.ofHours(1));
        });

        JobReport report = job.run(run.next(NOW.plus(Duration.ofHours(4))));

        assertThat(report.items()).hasSize(3).allSatisfy(item -> assertThat(item.error())
                .isPresent());
        assertThat(playbook().run()).isEqualTo("run-1");
    }

    @Test
    void oneMomentOfStreamsAndEnoughTitlesAreStillAPlaybook() {
        for (Game game : GAMES.list()) {
            readings.save(game.slug(), Directories.reading(NOW, 20));
            documents.seed(
                    IntelKeys.TITLE_INTEL,
                    IntelKeys.TITLE_INTEL.name(game.slug()),
                    KnownGames.titles(game.slug(), 120));
        }

        job.run(run);

        assertThat(playbook().status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(playbook().data().goldenHours()).isEmpty();
        assertThat(playbook().data().timing()).extracting("verdict").containsOnly(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(playbook().data().headline()).startsWith("There is too little history yet");
        assertThat(playbook().data().strategies()).isNotEmpty();
    }

    @Test
    void tooLittleOfEverythingIsAnInsufficientSample() {
        documents.seed(IntelKeys.TITLE_INTEL, IntelKeys.TITLE_INTEL.name("gta"), KnownGames.titles("gta", 5));

        job.run(run);

        assertThat(playbook().status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(playbook().data().missing()).extracting("what").contains("goldenHours.gta", "hooks.gta");
    }

    @Test
    void documentsOfAnotherOriginAreLeftAlone() {
        GAMES.list().forEach(this::seedAll);

        job(Origin.LIVE).run(run);

        assertThat(playbook().origin()).isEqualTo(Origin.LIVE);
        assertThat(playbook().inputs())
                .extracting(DocumentInput::key)
                .allMatch(key -> key.startsWith("directory_sample:"));
        assertThat(playbook().data().hooks()).isEmpty();
    }

    @Test
    void aPlanOfStaleDocumentsIsNoFresherThanTheyAre() {
        GAMES.list().forEach(this::seedAll);
        Instant muchLater = NOW.plus(Duration.ofHours(3));

        job.run(TestRun.of(PlaybookJob.NAME, muchLater));

        assertThat(playbook().freshUntil())
                .isEqualTo(NOW.plus(IntelKeys.COMPETITION.freshFor()).plus(Duration.ofMinutes(255)));
    }

    @Test
    void readingsAfterTheMomentOfTheRunAreNotUsed() {
        GAMES.list().forEach(this::seedAll);
        DirectorySample later = Directories.reading(NOW.plus(Duration.ofHours(2)), 900);
        readings.save("gta", later);

        job.run(run);

        assertThat(playbook().inputs())
                .contains(new DocumentInput("directory_sample:gta", NOW.minusSeconds(3600), 42 * 24));
    }

    @Test
    void theSameRunTwiceLeavesBehindWhatOneDoes() {
        GAMES.list().forEach(this::seedAll);
        job.run(run);
        String first = documents.findJson(KEY).orElseThrow();

        job.run(run);

        assertThat(documents.findJson(KEY)).contains(first);
        assertThat(documents.archived()).hasSize(1);
    }

    @Test
    void anOvertakenRunEnds() {
        GAMES.list().forEach(this::seedAll);
        job.run(run.next(NOW.plus(Duration.ofHours(4))));

        assertThatExceptionOfType(OvertakenException.class).isThrownBy(() -> job.run(run));
    }

    @Test
    void inputsAreMissingUntilTitlesOrCompetitionOfAGameAreThere() {
        assertThat(job.inputsMissing()).isTrue();
        documents.seed(IntelKeys.VIRAL_ANALYSIS, IntelKeys.VIRAL_ANALYSIS.name("gta"), KnownGames.viral("gta", 40));
        assertThat(job.inputsMissing()).isTrue();
        documents.seed(IntelKeys.COMPETITION, IntelKeys.COMPETITION.name("gta"), KnownGames.competition("gta"));
        assertThat(job.inputsMissing()).isFalse();
        documents.lose(IntelKeys.COMPETITION.name("gta"));
        documents.seed(IntelKeys.TITLE_INTEL, IntelKeys.TITLE_INTEL.name("gta"), KnownGames.titles("gta", 40));
        assertThat(job.inputsMissing()).isFalse();
    }

    @Test
    void outputIsMissingUntilThereIsAPlaybook() {
        seedAll(GAMES.list().get(0));
        assertThat(job.outputMissing()).isTrue();
        job.run(run);
        assertThat(job.outputMissing()).isFalse();
    }

    @Test
    void everyGameIsANicheOfItsOwn() {
        GAMES.list().forEach(this::seedAll);

        job.run(run);

        assertThat(playbook().data().niches())
                .extracting(Niche::game)
                .containsExactlyInAnyOrder("fortnite", "gta", "roblox");
    }

    private PlaybookJob job(Origin origin) {
        return new PlaybookJob(
                GAMES,
                documents,
                new GameReader(documents, readings, origin),
                OtherWords.none("Gemini is off"),
                new PlaybookDocuments(documents.publication(), origin));
    }

    private void seedAll(Game game) {
        String slug = game.slug();
        KnownGames.history(slug).forEach(reading -> readings.save(slug, reading));
        documents.seed(IntelKeys.TITLE_INTEL, IntelKeys.TITLE_INTEL.name(slug), KnownGames.titles(slug, 120));
        documents.seed(IntelKeys.VIRAL_ANALYSIS, IntelKeys.VIRAL_ANALYSIS.name(slug), KnownGames.viral(slug, 120));
        documents.seed(IntelKeys.COMPETITION, IntelKeys.COMPETITION.name(slug), KnownGames.competition(slug));
    }

    private Document<Playbook> playbook() {
        return documents.find(IntelKeys.PLAYBOOK, KEY).orElseThrow();
    }
}
