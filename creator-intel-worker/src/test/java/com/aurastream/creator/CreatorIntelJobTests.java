package com.aurastream.creator;

import static com.aurastream.intel.testing.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.publication.OvertakenException;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.Videos;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreatorIntelJobTests {

    private static final Instant NOW = Videos.NOW;
    private static final Duration FRESH = Duration.ofMinutes(255);

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final List<Instant> lastRuns = new ArrayList<>();
    private final CreatorIntelJob job = job(Analysis.all());
    private final TestRun run = TestRun.of("creator-intel", NOW.plusSeconds(600));

    @Test
    void everyResultOfAGameIsPublishedWithWhatItRestsOn() {
        seed("gta", 60, DocumentStatus.OK);

        job.run(run);

        Document<TitleIntel> titles = find(IntelKeys.TITLE_INTEL, "gta");
        assertThat(titles.kind()).isEqualTo("title-intel");
        assertThat(titles.game()).contains("gta");
        assertThat(titles.origin()).isEqualTo(Origin.REPLAY);
        assertThat(titles.status()).isEqualTo(DocumentStatus.OK);
        assertThat(titles.generatedAt()).isEqualTo(run.startedAt());
        assertThat(titles.freshUntil()).isEqualTo(run.startedAt().plus(FRESH));
        assertThat(titles.inputs()).containsExactly(new DocumentInput("youtube:games:gta", NOW, 60));
        assertThat(titles.method()).isEqualTo(new Method("title.log-odds", 1));
        assertThat(titles.run()).isEqualTo("run-1");
        assertThat(titles.data().videos()).isEqualTo(60);
        assertThat(find(IntelKeys.VIRAL_ANALYSIS, "gta").data().videos()).isEqualTo(60);
        assertThat(find(IntelKeys.CATEGORY_SCORES, "gta").data().videos()).isEqualTo(60);
        assertThat(documents.archived()).extracting("kind").containsAll(kinds());
        assertThat(lastRuns).containsExactly(run.startedAt());
    }

    @Test
    void gameWithoutVideosIsPassedOverAndCostsNoOther() {
        seed("gta", 60, DocumentStatus.OK);

        JobReport report = job.run(run);

        assertThat(report.items())
                .containsExactly(
                        Item.done("fortnite", 0, "youtube:games:fortnite is not there; what was published stays"),
                        Item.done("gta", 60));
        assertThat(documents.findJson("intel:title:precomputed:fortnite")).isEmpty();
    }

    @Test
    void tooFewVideosAreAnInsufficientSampleNotAnInvention() {
        seed("gta", 3, DocumentStatus.OK);

        JobReport report = job.run(run);

        assertThat(report.items().get(1).note()).get().asString().startsWith("insufficient_sample: title-intel");
        assertThat(find(IntelKeys.TITLE_INTEL, "gta").status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(find(IntelKeys.TITLE_INTEL, "gta").data().keywords()).isEmpty();
    }

    @Test
    void sameVideosGiveTheSameBytesWheneverTheyAreAnalysed() throws JsonProcessingException {
        seed("gta", 60, DocumentStatus.OK);
        job.run(run);
        List<JsonNode> first = data();

        job(Analysis.all()).run(run.next(NOW.plus(Duration.ofHours(30))));

        assertThat(data()).hasToString(first.toString());
    }

    @Test
    void readingsTakenWhileTheSnapshotWasMadeAreSeen() {
        Instant during = NOW.plusSeconds(40);
        seed("gta", List.of(aVideo().now(during).publishedHoursAgo(1).build()), NOW);

        job.run(run);

        assertThat(find(IntelKeys.CATEGORY_SCORES, "gta").inputs())
                .containsExactly(new DocumentInput("youtube:games:gta", during, 1));
        assertThat(find(IntelKeys.CATEGORY_SCORES, "gta").data().videos()).isEqualTo(1);
    }

    @Test
    void resultOfPartialVideosIsPartial() {
        seed("gta", 60, DocumentStatus.PARTIAL);

        job.run(run);

        assertThat(find(IntelKeys.CATEGORY_SCORES, "gta").status()).isEqualTo(DocumentStatus.PARTIAL);
    }

    @Test
    void resultOfStaleVideosIsNoFresherThanTheyAre() {
        seed("gta", 60, DocumentStatus.OK);

        job.run(TestRun.of("creator-intel", NOW.plus(Duration.ofDays(2))));

        assertThat(find(IntelKeys.TITLE_INTEL, "gta").freshUntil())
                .isEqualTo(NOW.plus(Duration.ofMinutes(45)).plus(FRESH));
    }

    @Test
    void analysisThatFailsCostsNoOtherAndKeepsItsOldResult() {
        seed("gta", 60, DocumentStatus.OK);
        job.run(run);
        List<Analysis<?>> broken = new ArrayList<>(Analysis.all());
        broken.set(
                0,
                new Analysis<>(
                        IntelKeys.TITLE_INTEL,
                        new Method("title.broken", 1),
                        game -> {
                            throw new ArithmeticException("division by zero");
                        },
                        titles -> true));
        TestRun next = run.next(NOW.plus(Duration.ofHours(4)));

        JobReport report = job(broken).run(next);

        assertThat(report.items().get(1)).isEqualTo(Item.failed("gta", "title-intel: division by zero"));
        assertThat(find(IntelKeys.TITLE_INTEL, "gta").generatedAt()).isEqualTo(run.startedAt());
        assertThat(find(IntelKeys.CATEGORY_SCORES, "gta").generatedAt()).isEqualTo(next.startedAt());
    }

    @Test
    void unreadableVideosAreAFailureOfThatGameOnly() {
        seed("gta", 60, DocumentStatus.OK);
        documents.putIfAbsent("youtube:games:fortnite", "{\"kind\":", Duration.ofHours(1));

        JobReport report = job.run(run);

        assertThat(report.items().get(0).error()).get().asString().contains("youtube:games:fortnite cannot be read");
        assertThat(report.items().get(1)).isEqualTo(Item.done("gta", 60));
    }

    @Test
    void overtakenRunEnds() {
        seed("gta", 60, DocumentStatus.OK);
        job.run(run.next(NOW.plus(Duration.ofHours(4))));

        assertThatExceptionOfType(OvertakenException.class).isThrownBy(() -> job.run(run));
    }

    @Test
    void inputsAreMissingUntilTheFirstGameHasVideos() {
        assertThat(job.inputsMissing()).isTrue();
        seed("gta", 3, DocumentStatus.OK);
        assertThat(job.inputsMissing()).isFalse();
    }

    @Test
    void outputIsMissingOnlyWhereItsVideosAreThere() {
        assertThat(job.outputMissing()).isFalse();
        seed("gta", 3, DocumentStatus.OK);
        assertThat(job.outputMissing()).isTrue();
        job.run(run);
        assertThat(job.outputMissing()).isFalse();

        documents.lose("intel:viral:precomputed:gta");

        assertThat(job.outputMissing()).isTrue();
    }

    private CreatorIntelJob job(List<Analysis<?>> analyses) {
        return new CreatorIntelJob(
                new TrackedGames(List.of(
                        new Game("fortnite", "Fortnite", List.of("fortnite"), "33214"),
                        new Game("gta", "GTA", List.of("gta 5"), "32982"))),
                documents,
                analyses,
                new GameIntel(analyses, documents.publication()),
                lastRuns::add);
    }

    private void seed(String game, int videos, DocumentStatus status) {
        List<VideoHistory> histories = IntStream.range(0, videos)
                .mapToObj(i -> aVideo("video-" + i)
                        .channel("channel-" + i % 20)
                        .title(i % 3 == 0 ? "GTA 6 trailer number " + i : "Heist day " + i)
                        .publishedHoursAgo(12 + i)
                        .views(i % 3 == 0 ? 900_000 - i : 1_000 + i)
                        .build())
                .toList();
        seed(game, histories, NOW, status);
    }

    private void seed(String game, List<VideoHistory> videos, Instant generatedAt) {
        seed(game, videos, generatedAt, DocumentStatus.OK);
    }

    private void seed(String game, List<VideoHistory> videos, Instant generatedAt, DocumentStatus status) {
        documents.seed(
                IntelKeys.YOUTUBE_GAMES,
                IntelKeys.YOUTUBE_GAMES.name(game),
                new Document<>(
                        "game-videos",
                        1,
                        Optional.of(game),
                        Origin.REPLAY,
                        generatedAt,
                        generatedAt.plus(Duration.ofMinutes(45)),
                        status,
                        List.of(),
                        new Method("youtube.games", 1),
                        "run-0",
                        new GameVideos(game, videos, List.of())));
    }

    private <T> Document<T> find(DocumentKey<T> key, String game) {
        return documents.find(key, key.name(game)).orElseThrow();
    }

    private List<JsonNode> data() throws JsonProcessingException {
        List<JsonNode> all = new ArrayList<>();
        for (Analysis<?> analysis : Analysis.all()) {
            String text = documents.findJson(analysis.key().name("gta")).orElseThrow();
            all.add(new DocumentJson().mapper().readTree(text).path("data"));
        }
        return all;
    }

    private static List<String> kinds() {
        return Analysis.all().stream().map(each -> each.key().kind().name()).toList();
    }
}
