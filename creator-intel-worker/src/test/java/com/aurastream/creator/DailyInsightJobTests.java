package com.aurastream.creator;

import static com.aurastream.intel.testing.Findings.keyword;
import static com.aurastream.intel.testing.Findings.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.DailyInsight.FollowUp;
import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.analysis.title.TitleTerm;
import com.aurastream.intel.analysis.viral.ViralDetector;
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
import com.aurastream.intel.testing.InMemoryDocuments;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DailyInsightJobTests {

    private static final Instant NOW = Instant.parse("2026-11-20T00:30:00Z");
    private static final String TODAY = "2026-11-20";

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryPredictions predictions = new InMemoryPredictions();
    private final SettableClock clock = new SettableClock(NOW);
    private final TestRun run = TestRun.of("daily-insight", NOW);
    private boolean analysed = true;

    @Test
    void gameAndAllGamesGetTheirInsightAndItsPredictionIsWrittenDown() {
        seed("gta", keyword("heist", 1.8, true));

        JobReport report = job().run(run);

        Document<DailyInsight> gta = find(TODAY, "gta");
        assertThat(gta.game()).contains("gta");
        assertThat(gta.origin()).isEqualTo(Origin.REPLAY);
        assertThat(gta.status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(gta.generatedAt()).isEqualTo(NOW);
        assertThat(gta.freshUntil()).isEqualTo(NOW.plus(Duration.ofHours(26)));
        assertThat(gta.method()).isEqualTo(new Method("insight.choice", 1));
        assertThat(gta.inputs()).extracting(DocumentInput::key).contains("intel:title:precomputed:gta");
        assertThat(insight(gta).subject()).isEqualTo("keyword:heist");
        Document<DailyInsight> all = find(TODAY, "all");
        assertThat(all.game()).isEmpty();
        assertThat(all.data().insight()).isEqualTo(gta.data().insight());
        assertThat(predictions.find("insight/2026-11-20/gta")).get().satisfies(kept -> {
            assertThat(kept.detector()).isEqualTo("title_keyword");
            assertThat(kept.prediction()).isEqualTo(insight(gta).prediction().orElseThrow());
            assertThat(kept.prediction().metric()).isEqualTo(Metric.KEYWORD_SHARE);
        });
        assertThat(predictions.size()).isEqualTo(1);
        assertThat(documents
                        .find(IntelKeys.MISSION_CANDIDATES, "intel:missions:gta")
                        .orElseThrow()
                        .method())
                .isEqualTo(new Method("missions.candidates", 1));
        assertThat(report.items().get(0))
                .isEqualTo(Item.done("fortnite", 0, "nothing is known of its videos; what was published stays"));
        assertThat(report.items().get(1).note()).get().asString().startsWith("keyword:heist; ");
    }

    @Test
    void secondRunOfADayTellsTheSameWhateverHasBecomeKnown() {
        seed("gta", keyword("heist", 1.8, true));
        job().run(run);
        String before = json(TODAY, "gta");
        seed("gta", keyword("submarine", 3, true));
        documents.lose(IntelKeys.DAILY_INSIGHT.name(TODAY, "gta"));

        job().run(run.next(NOW.plus(Duration.ofHours(9))));

        assertThat(json(TODAY, "gta")).isEqualTo(before);
        assertThat(archivedInsights("gta")).isEqualTo(1);
        assertThat(archivedInsights("all")).isEqualTo(1);
        assertThat(predictions.size()).isEqualTo(1);
    }

    @Test
    void runThatDiedBeforeItsPredictionWasWrittenIsMadeWholeByTheNext() {
        seed("gta", keyword("heist", 1.8, true));
        predictions.down(true);
        assertThat(job().run(run).items().get(1).error()).contains("the database does not answer");
        predictions.down(false);
        seed("gta", keyword("submarine", 3, true));

        job().run(run.next(NOW.plusSeconds(60)));

        assertThat(insight(find(TODAY, "gta")).subject()).isEqualTo("keyword:heist");
        assertThat(predictions.find("insight/2026-11-20/gta").orElseThrow().prediction())
                .isEqualTo(insight(find(TODAY, "gta")).prediction().orElseThrow());
    }

    @Test
    void nextDayTellsSomethingElseAndWhatBecameOfTheDayBefore() {
        seed("gta", keyword("heist", 1.8, true), keyword("submarine", 1.6, true));
        job().run(run);
        Grade hit = new Grade(Verdict.HIT, OptionalDouble.of(0.2), "20.0 % of new videos.", NOW);
        predictions.grade("insight/2026-11-20/gta", hit);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        job().run(run.next(tomorrow));

        Document<DailyInsight> next = find("2026-11-21", "gta");
        assertThat(insight(next).subject()).isEqualTo("keyword:submarine");
        FollowUp followUp = next.data().followUp().orElseThrow();
        assertThat(followUp.grade()).contains(hit);
        assertThat(followUp.sentence()).isEqualTo("It came true: 20.0 % of new videos.");
        assertThat(find("2026-11-21", "all").data().followUp().orElseThrow().grade())
                .contains(hit);
    }

    @Test
    void whenAllHasBeenToldNothingStandsOutAndThatIsNoFailure() {
        seed("gta", keyword("heist", 1.8, true));
        job().run(run);

        JobReport report = job().run(run.next(NOW.plus(Duration.ofDays(1))));

        assertThat(find("2026-11-21", "gta").data().insight()).isEmpty();
        assertThat(find("2026-11-21", "gta").status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(report.items()).allMatch(item -> item.error().isEmpty());
        assertThat(report.items().get(1).note()).get().asString().startsWith("nothing stands out");
    }

    @Test
    void dayWithoutDataIsTriedAgainAndDoesNotCountAsTold() {
        seedEmpty("gta");
        job().run(run);
        assertThat(find(TODAY, "gta").status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(find(TODAY, "all").status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        seed("gta", keyword("heist", 1.8, true));

        job().run(run.next(NOW.plus(Duration.ofHours(4))));

        assertThat(insight(find(TODAY, "gta")).subject()).isEqualTo("keyword:heist");
        assertThat(insight(find(TODAY, "all")).subject()).isEqualTo("keyword:heist");
    }

    @Test
    void halfHourAfterMidnightStillBelongsToTheDayBefore() {
        seed("gta", keyword("heist", 1.8, true));
        clock.set(NOW.minusSeconds(1));
        job().run(TestRun.of("daily-insight", NOW.minusSeconds(1)));

        assertThat(find("2026-11-19", "gta").data().insight()).isPresent();
        assertThat(job().outputMissing()).isFalse();
        clock.set(NOW);
        assertThat(job().outputMissing()).isTrue();
    }

    @Test
    void outputIsMissingOnlyOfGamesThatCanHaveIt() {
        assertThat(job().outputMissing()).isFalse();
        assertThat(job().inputsMissing()).isTrue();
        seed("gta", keyword("heist", 1.8, true));
        assertThat(job().outputMissing()).isTrue();
        assertThat(job().inputsMissing()).isFalse();
        analysed = false;
        assertThat(job().inputsMissing()).isTrue();
        job().run(run);
        assertThat(job().outputMissing()).isFalse();

        documents.lose("intel:missions:gta");

        assertThat(job().outputMissing()).isTrue();
    }

    @Test
    void unreadableDocumentIsAFailureOfThatGameOnly() {
        seed("fortnite", keyword("zero build", 1.8, true));
        seed("gta", keyword("heist", 1.8, true));
        documents.putIfAbsent("intel:competition:fortnite", "{\"kind\":", Duration.ofHours(1));

        JobReport report = job().run(run);

        assertThat(report.items().get(0).error())
                .contains(
                        "intel:competition:fortnite cannot be read; twitch-streams-worker overwrites it with its next run");
        assertThat(insight(find(TODAY, "all")).game()).isEqualTo("gta");
    }

    @Test
    void overtakenRunEnds() {
        seed("gta", keyword("heist", 1.8, true));
        job().run(run.next(NOW.plusSeconds(60)));

        assertThatExceptionOfType(OvertakenException.class).isThrownBy(() -> job().run(run));
    }

    private DailyInsightJob job() {
        return new DailyInsightJob(
                new TrackedGames(List.of(
                        new Game("fortnite", "Fortnite", List.of("fortnite"), "33214"),
                        new Game("gta", "GTA", List.of("gta 5"), "32982"))),
                documents,
                new InsightOfDay(new InsightHistory(documents, new DocumentJson()), predictions),
                new InsightPublisher(documents.publication(), predictions),
                new MissionMaterial(documents.publication()),
                () -> analysed,
                clock);
    }

    private void seed(String game, TitleTerm... keywords) {
        put(IntelKeys.TITLE_INTEL, game, titles(keywords));
        put(IntelKeys.VIRAL_ANALYSIS, game, ViralDetector.detect(new GameVideos(game, List.of(), List.of()), NOW));
    }

    private void seedEmpty(String game) {
        GameVideos none = new GameVideos(game, List.of(), List.of());
        TitleIntel nothing = TitleAnalyzer.analyze(none, NOW);
        put(IntelKeys.TITLE_INTEL, game, nothing);
        put(IntelKeys.VIRAL_ANALYSIS, game, ViralDetector.detect(none, NOW));
    }

    private <T> void put(DocumentKey<T> key, String game, T data) {
        documents.seed(
                key,
                key.name(game),
                new Document<>(
                        key.kind().name(),
                        key.kind().schema(),
                        Optional.of(game),
                        Origin.REPLAY,
                        NOW.minusSeconds(1200),
                        NOW.plusSeconds(3600),
                        DocumentStatus.OK,
                        List.of(),
                        new Method("test", 1),
                        "run-0",
                        data));
    }

    private Document<DailyInsight> find(String date, String subject) {
        return documents
                .find(IntelKeys.DAILY_INSIGHT, IntelKeys.DAILY_INSIGHT.name(date, subject))
                .orElseThrow();
    }

    private String json(String date, String subject) {
        return documents.findJson(IntelKeys.DAILY_INSIGHT.name(date, subject)).orElseThrow();
    }

    private long archivedInsights(String subject) {
        return documents.archived().stream()
                .filter(each ->
                        each.kind().equals("daily-insight") && each.subject().equals(subject))
                .count();
    }

    private static Insight insight(Document<DailyInsight> document) {
        return document.data().insight().orElseThrow();
    }
}
