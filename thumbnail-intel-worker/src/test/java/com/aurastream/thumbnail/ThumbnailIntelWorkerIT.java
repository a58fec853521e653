package com.aurastream.thumbnail;

import static com.aurastream.intel.testing.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Finding;
import com.aurastream.intel.analysis.thumbnail.ThumbnailIntel.Vision;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.cache.QuotaLedger;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.source.gemini.GeminiBudget;
import com.aurastream.intel.source.gemini.GeminiSource;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.redis.core.StringRedisTemplate;

class ThumbnailIntelWorkerIT {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final String GAME = "minecraft";
    private static final String MODEL = "gemini-3.5-flash-lite";
    private static final SettableClock CLOCK = new SettableClock(NOW);

    private static SimulatedSources sources;
    private static WorkerUnderTest worker;
    private static GameVideos videos;

    @BeforeAll
    static void start() {
        sources = new SimulatedSources("synthetic:11", CLOCK);
        videos = new WorldVideos(sources.world(), NOW).of(GAME, GAME);
        worker =
                new WorkerUnderTest("thumbnail_intel", CLOCK, Map.of("aurastream.source.simulator-url", sources.url()));
    }

    @AfterAll
    static void stop() {
        worker.close();
        sources.close();
    }

    @BeforeEach
    void anEmptyFleetThatKnowsOneGame() {
        CLOCK.set(NOW);
        worker.empty();
        sources.clear();
        GameSnapshot.publish(worker, videos, NOW);
    }

    private static Document<ThumbnailIntel> document() {
        return document(worker);
    }

    private static Document<ThumbnailIntel> document(WorkerUnderTest of) {
        return of.bean(DocumentCache.class)
                .find(IntelKeys.THUMBNAIL_INTEL, IntelKeys.THUMBNAIL_INTEL.name(GAME))
                .orElseThrow();
    }

    private static Item item(RunRecord run) {
        return run.items().stream()
                .filter(item -> item.name().equals(GAME))
                .findFirst()
                .orElseThrow();
    }

    private static String note(RunRecord run) {
        return item(run).note().orElse("");
    }

    @Test
    void thereIsNothingToDoUntilTheFirstVideosAreThere() {
        worker.empty();
        assertThat(worker.run().outcome()).isEqualTo(RunOutcome.SKIPPED);
    }

    @Test
    void aGameIsMeasuredLookedAtAndPublished() {
        assertThat(worker.bean(ThumbnailIntelJob.class).outputMissing()).isTrue();
        RunRecord run = worker.run();
        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        Document<ThumbnailIntel> document = document();
        assertThat(document.status()).isEqualTo(DocumentStatus.OK);
        assertThat(document.run()).isEqualTo(run.id());
        assertThat(document.inputs())
                .extracting(input -> input.key())
                .containsExactly("youtube:games:" + GAME, "thumbnails", "vision_verdict");
        assertThat(document.data().winners())
                .isEqualTo(document.data().control())
                .isGreaterThanOrEqualTo(15);
        assertThat(document.data().examples()).allSatisfy(example -> {
            assertThat(example.url()).startsWith(sources.url()).endsWith("/mqdefault.jpg");
            assertThat(example.seen()).containsKeys("layout", "faces").doesNotContainKeys("visible", "written");
        });
        Vision vision = document.data().vision().orElseThrow();
        assertThat(vision.servedModels()).containsExactly(MODEL);
        assertThat(vision.failed()).isZero();
        assertThat(vision.reason()).isEmpty();
        assertThat(run.spent()).isEqualTo(Map.of("gemini.calls", (long) vision.images()));
        assertThat(sources.calls(Source.GEMINI)).isEqualTo(vision.images());
        assertThat(worker.bean(QuotaLedger.class).spent(QuotaLedger.GEMINI, GeminiBudget.date(NOW)))
                .isEqualTo(Map.of("thumbnail-intel", (long) vision.images()));
        assertThat(worker.bean(DocumentArchive.class).latest("thumbnail-intel", GAME, NOW))
                .isPresent();
        assertThat(worker.bean(ThumbnailIntelJob.class).outputMissing()).isFalse();
    }

    @Test
    void aSecondRunAsksNothingAgainAndFindsTheSame() {
        worker.run();
        ThumbnailIntel first = document().data();
        long asked = sources.calls(Source.GEMINI);
        RunRecord second = worker.run();
        assertThat(sources.calls(Source.GEMINI)).isEqualTo(asked);
        assertThat(second.spent()).isEqualTo(Map.of("gemini.calls", 0L));
        assertThat(document().data().vision().orElseThrow().cached())
                .isPositive()
                .isEqualTo(Math.toIntExact(asked));
        assertThat(document().data().considered()).isEqualTo(first.considered());
        assertThat(document().data().examples()).isEqualTo(first.examples());
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, took too long",
        "THROTTLED, answered 429",
        "UNAUTHORIZED, answered 401",
        "CUT_CONNECTION, failed on the way",
        "GARBAGE, generateContent answered",
        "PROSE, answered prose instead of JSON",
        "WRONG_ENUMS, which is none of",
        "BLOCKED, gave no answer (SAFETY)"
    })
    void whateverGeminiDoesTheMeasuredPartIsPublishedAndNothingIsInvented(FaultKind fault, String reason) {
        sources.fault(Source.GEMINI, fault);
        RunRecord run = worker.run();
        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(note(run)).contains("vision: ").contains(reason);
        Document<ThumbnailIntel> document = document();
        assertThat(document.status()).isEqualTo(DocumentStatus.PARTIAL);
        Vision vision = document.data().vision().orElseThrow();
        assertThat(vision.images()).isZero();
        assertThat(vision.failed()).isPositive();
        assertThat(vision.servedModels()).isEmpty();
        assertThat(vision.reason()).hasValueSatisfying(said -> assertThat(said).contains(reason));
        assertThat(document.data().considered())
                .isNotEmpty()
                .extracting(Finding::source)
                .containsOnly(ThumbnailIntel.Source.MEASURED);
        assertThat(document.data().examples())
                .allSatisfy(example -> assertThat(example.seen()).isEmpty());
        assertThat(document.data().missing())
                .extracting(missing -> missing.what())
                .contains("findings.vision");
        assertThat(sources.calls(Source.GEMINI)).as("gives up soon").isBetween(1L, 6L);
    }

    @Test
    void whatFailedIsAskedAgainTheNextDay() {
        sources.fault(Source.GEMINI, FaultKind.THROTTLED);
        worker.run();
        sources.clear();
        CLOCK.advance(Duration.ofDays(1));
        worker.run();
        assertThat(document().data().vision().orElseThrow().failed()).isZero();
        assertThat(document().status()).isEqualTo(DocumentStatus.OK);
    }

    @Test
    void anotherModelThatAnswersIsSaid() {
        sources.fault(Source.GEMINI, FaultKind.OTHER_MODEL);
        RunRecord run = worker.run();
        assertThat(note(run)).contains("gemini-3.8-flash answered instead of the model asked for");
        Vision vision = document().data().vision().orElseThrow();
        assertThat(vision.requestedModel()).isEqualTo(MODEL);
        assertThat(vision.servedModels()).containsExactly("gemini-3.8-flash");
        assertThat(document().status()).isEqualTo(DocumentStatus.OK);
    }

    @Test
    void theDaysBudgetHoldsWhoeverSpentTheRest() {
        String key = "gemini:quota:" + GeminiBudget.date(NOW);
        worker.bean(StringRedisTemplate.class)
                .opsForHash()
                .put(key, "playbook", "890"); // and 100 of 1,000 are kept for generation
        RunRecord run = worker.run();
        assertThat(sources.calls(Source.GEMINI)).isEqualTo(10);
        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(note(run)).contains("the budget of 2026-11-20 refuses thumbnail-intel");
        Vision vision = document().data().vision().orElseThrow();
        assertThat(vision.images()).isEqualTo(10);
        assertThat(document().status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(document().data().considered())
                .extracting(Finding::source)
                .as("ten are too few to compare")
                .containsOnly(ThumbnailIntel.Source.MEASURED);
    }

    @Test
    void videosWithoutPicturesAreTooFewNotAnError() {
        List<VideoHistory> unknown = IntStream.range(0, 200)
                .mapToObj(i -> aVideo("nopicture" + i)
                        .channel("channel-" + i)
                        .publishedHoursAgo(24 + i)
                        .views(1_000L * (i + 1))
                        .build())
                .toList();
        worker.empty();
        GameSnapshot.publish(worker, new GameVideos(GAME, unknown, List.of()), NOW);
        CLOCK.set(NOW.plus(Duration.ofDays(30)));
        RunRecord run = worker.run();
        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(note(run))
                .startsWith("insufficient_sample: 0 pairs with both pictures")
                .doesNotContain("vision");
        assertThat(document().status()).isEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE);
        assertThat(document().data().findings()).isEmpty();
        assertThat(sources.calls(Source.GEMINI)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR, answered 503", "GARBAGE, not one of"})
    void aPictureHostThatFailsCostsNoGoodDocument(FaultKind fault, String reason) {
        worker.run();
        String before = document().run();
        sources.fault(Source.THUMBNAILS, fault);
        CLOCK.advance(Duration.ofDays(1));
        RunRecord run = worker.run();
        assertThat(item(run).error())
                .hasValueSatisfying(error -> assertThat(error).contains("what was published stays", reason));
        assertThat(document().run()).isEqualTo(before);
    }

    @Test
    void liveWithoutAKeyTheMeasuredPartIsPublishedAndSaysThatGeminiIsOff() {
        try (WorkerUnderTest live = new WorkerUnderTest(
                "thumbnail_intel_live",
                CLOCK,
                Map.of("aurastream.source.mode", "live", "aurastream.thumbnails.root-url", sources.url()))) {
            live.empty();
            GameSnapshot.publish(live, videos, NOW);
            RunRecord run = live.run();
            assertThat(live.provided(GeminiSource.class)).isEmpty();
            assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
            assertThat(note(run)).contains("GEMINI_API_KEY is not set");
            assertThat(run.spent()).isEmpty();
            assertThat(document(live).status()).isEqualTo(DocumentStatus.PARTIAL);
            assertThat(document(live).data().vision()).isEmpty();
            assertThat(document(live).data().missing())
                    .anySatisfy(missing -> assertThat(missing.why()).contains("GEMINI_API_KEY is not set"));
        }
        assertThat(sources.calls(Source.GEMINI)).isZero();
    }
}
