package com.aurastream.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwitchStreamsJobTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String MINECRAFT = "27471";
    private static final String FORTNITE = "33214";

    private final ScriptedTwitch twitch = new ScriptedTwitch();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryStreams streams = new InMemoryStreams();
    private final List<Instant> fetches = new ArrayList<>();
    private final DirectoryDocuments publishing = new DirectoryDocuments(documents.publication(), Origin.REPLAY);
    private final TwitchStreamsJob job = new TwitchStreamsJob(
            new TrackedGames(List.of(
                    new Game("fortnite", "Fortnite", List.of("fortnite"), FORTNITE),
                    new Game("minecraft", "Minecraft", List.of("minecraft"), MINECRAFT))),
            new GameDirectories(twitch, streams, documents, publishing, Duration.ofDays(56)),
            twitch,
            20,
            publishing,
            documents,
            fetches::add);
    private final TestRun run = TestRun.of("twitch-streams", NOON);

    @Test
    void everyGamesDirectoryCompetitionAndTheTopGamesArePublished() {
        JobReport report = job.run(run);

        assertThat(report.items())
                .containsExactly(Item.done("fortnite", 30), Item.done("minecraft", 30), Item.done("top_games", 1));
        assertThat(report.spent()).containsExactly(Map.entry("twitch.points", 3L));
        Document<StreamDirectory> directory = directory(MINECRAFT);
        assertThat(directory.status()).isEqualTo(DocumentStatus.OK);
        assertThat(directory.origin()).isEqualTo(Origin.REPLAY);
        assertThat(directory.game()).contains("minecraft");
        assertThat(directory.generatedAt()).isEqualTo(NOON);
        assertThat(directory.freshUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(25)));
        assertThat(directory.inputs()).containsExactly(new DocumentInput("helix/streams", NOON, 30));
        assertThat(directory.data().streams()).isEqualTo(30);
        assertThat(documents.find(IntelKeys.TWITCH_TOP_GAMES, IntelKeys.TWITCH_TOP_GAMES.name()))
                .isPresent();
        assertThat(fetches).containsExactly(NOON);
    }

    @Test
    void competitionNamesTheReadingsThatItRestsOn() {
        job.run(run);
        job.run(run.next(NOON.plus(QUARTER)));

        Document<Competition> competition = competition("minecraft");
        assertThat(competition.status()).isEqualTo(DocumentStatus.OK);
        assertThat(competition.inputs())
                .containsExactly(
                        new DocumentInput("twitch:streams:27471", NOON.plus(QUARTER), 30),
                        new DocumentInput("directory_sample", NOON.plus(QUARTER), 2));
        assertThat(competition.data().streams()).isEqualTo(30);
    }

    @Test
    void smallDirectoryIsAnInsufficientSample() {
        twitch.directoryOf(MINECRAFT, 5, true);

        job.run(run);

        assertThat(competition("minecraft").status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(competition("minecraft").data().streams()).isEqualTo(5);
        assertThat(competition("fortnite").status()).isEqualTo(DocumentStatus.OK);
    }

    @Test
    void oneGamesFailureCostsNoOtherAndItsOldDocumentStays() {
        job.run(run);
        twitch.goesDownFor(MINECRAFT);

        JobReport report = job.run(run.next(NOON.plus(QUARTER)));

        assertThat(report.items())
                .containsExactly(
                        Item.done("fortnite", 30),
                        Item.failed("minecraft", "twitch: streams answered 503"),
                        Item.done("top_games", 1));
        assertThat(directory(FORTNITE).generatedAt()).isEqualTo(NOON.plus(QUARTER));
        assertThat(directory(MINECRAFT).generatedAt()).isEqualTo(NOON);
        assertThat(streams.history("minecraft", Instant.EPOCH)).hasSize(1);
    }

    @Test
    void emptyDirectoryNeverOverwritesWhatWasThere() {
        job.run(run);
        twitch.directoryOf(MINECRAFT, 0, true);

        JobReport report = job.run(run.next(NOON.plus(QUARTER)));

        assertThat(report.items().get(1).error()).isEmpty();
        assertThat(report.items().get(1).note()).get().asString().contains("no stream");
        assertThat(directory(MINECRAFT).generatedAt()).isEqualTo(NOON);
        assertThat(competition("minecraft").generatedAt()).isEqualTo(NOON);
        assertThat(streams.history("minecraft", Instant.EPOCH)).hasSize(1);
    }

    @Test
    void twitchWithoutAnyStreamIsAFailureNotAQuietHour() {
        twitch.directoryOf(MINECRAFT, 0, true);
        twitch.directoryOf(FORTNITE, 0, true);

        JobReport report = job.run(run);

        assertThat(report.items().subList(0, 2))
                .allSatisfy(item -> assertThat(item.error()).contains("Twitch lists no stream of any tracked game"));
        assertThat(fetches).isEmpty();
    }

    @Test
    void partialSweepIsPublishedAsPartialWhereThereIsNothingBetter() {
        twitch.directoryOf(MINECRAFT, 40, false);

        JobReport report = job.run(run);

        assertThat(directory(MINECRAFT).status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(competition("minecraft").status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(report.items().get(1).note()).get().asString().contains("partial sweep");
    }

    @Test
    void partialSweepLeavesACompleteDirectoryUntilThatIsNoLongerFresh() {
        job.run(run);
        twitch.directoryOf(MINECRAFT, 10, false);

        job.run(run.next(NOON.plus(QUARTER)));
        assertThat(directory(MINECRAFT).generatedAt()).isEqualTo(NOON);
        assertThat(streams.history("minecraft", Instant.EPOCH)).hasSize(2);

        job.run(run.next(NOON.plus(QUARTER)).next(NOON.plus(QUARTER.multipliedBy(2))));
        assertThat(directory(MINECRAFT).status()).isEqualTo(DocumentStatus.PARTIAL);
    }

    @Test
    void failedChartCostsNoDirectoryAndKeepsTheOldChart() {
        job.run(run);
        twitch.goesDownFor("top");

        JobReport report = job.run(run.next(NOON.plus(QUARTER)));

        assertThat(report.items().get(2).error()).get().asString().contains("nonsense");
        assertThat(directory(MINECRAFT).generatedAt()).isEqualTo(NOON.plus(QUARTER));
        assertThat(documents.findJson("twitch:top_games")).isPresent();
    }

    @Test
    void sameRunTwiceLeavesTheSameBehind() {
        job.run(run);
        String directory = documents.findJson("twitch:streams:27471").orElseThrow();
        String competition = documents.findJson("intel:competition:minecraft").orElseThrow();

        job.run(run);

        assertThat(documents.findJson("twitch:streams:27471")).contains(directory);
        assertThat(documents.findJson("intel:competition:minecraft")).contains(competition);
        assertThat(streams.history("minecraft", Instant.EPOCH)).hasSize(1);
        assertThat(documents.archived()).hasSize(3);
    }

    @Test
    void overtakenRunEndsInsteadOfTryingTheNextGame() {
        job.run(run.next(NOON.plus(QUARTER)));

        assertThatExceptionOfType(OvertakenException.class).isThrownBy(() -> job.run(run));
        assertThat(directory(FORTNITE).generatedAt()).isEqualTo(NOON.plus(QUARTER));
    }

    @Test
    void outputIsMissingWhileAKeyIs() {
        assertThat(job.outputMissing()).isTrue();
        job.run(run);
        assertThat(job.outputMissing()).isFalse();

        documents.lose("intel:competition:fortnite");

        assertThat(job.outputMissing()).isTrue();
    }

    private Document<StreamDirectory> directory(String gameId) {
        return documents
                .find(IntelKeys.TWITCH_STREAMS, IntelKeys.TWITCH_STREAMS.name(gameId))
                .orElseThrow();
    }

    private Document<Competition> competition(String game) {
        return documents
                .find(IntelKeys.COMPETITION, IntelKeys.COMPETITION.name(game))
                .orElseThrow();
    }

    /** Readings in memory. */
    private static final class InMemoryStreams implements StreamArchive {

        private final Map<String, TreeMap<Instant, DirectorySample>> readings = new HashMap<>();

        @Override
        public void save(String game, DirectorySample sample) {
            readings.computeIfAbsent(game, g -> new TreeMap<>()).putIfAbsent(sample.observedAt(), sample);
        }

        @Override
        public List<DirectorySample> history(String game, Instant since) {
            return List.copyOf(readings.getOrDefault(game, new TreeMap<>())
                    .tailMap(since, true)
                    .values());
        }
    }
}
