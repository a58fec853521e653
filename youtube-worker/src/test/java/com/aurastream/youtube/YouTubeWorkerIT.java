package com.aurastream.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.cache.QuotaLedger;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.snapshot.TrendingChart;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.source.youtube.YouTubeQuota;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.ledger.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisServerCommands;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

class YouTubeWorkerIT {

    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
    private static final Path RECORDING = Path.of("../../shared/data/replay");

    private static final SettableClock CLOCK = new SettableClock(START);
    private static SimulatedYouTube youtube;
    private static WorkerUnderTest worker;

    @BeforeAll
    static void start() {
        youtube = new SimulatedYouTube("synthetic:42", CLOCK);
        worker = new WorkerUnderTest("youtube_worker", youtube.url(), "synthetic:42", CLOCK, Map.of());
    }

    @AfterAll
    static void stop() {
        worker.close();
        youtube.close();
    }

    /** Every test lives on a day of its own, because what is once used up stays so until the Pacific midnight. */
    @BeforeEach
    void anEmptyFleetOnANewDay() {
        CLOCK.advance(Duration.ofDays(1));
        youtube.clearFaults();
        worker.bean(JdbcTemplate.class)
                .execute("truncate document, video, video_game, video_sample, channel, channel_baseline,"
                        + " channel_baseline_check");
        flushRedis();
    }

    private static void flushRedis() {
        worker.bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            RedisServerCommands server = connection.serverCommands();
            server.flushDb();
            return null;
        });
    }

    private static Document<GameVideos> game(String slug) {
        return worker.bean(DocumentCache.class)
                .find(IntelKeys.YOUTUBE_GAMES, IntelKeys.YOUTUBE_GAMES.name(slug))
                .orElseThrow();
    }

    private static Document<TrendingChart> chart(String category) {
        return worker.bean(DocumentCache.class)
                .find(IntelKeys.YOUTUBE_TRENDING, IntelKeys.YOUTUBE_TRENDING.name(category))
                .orElseThrow();
    }

    private static Item item(RunRecord run, String name) {
        return run.items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyInstallationIsCompleteAfterOneRunOfEachJob() {
        RunRecord trending = worker.run(TrendingJob.class);
        RunRecord games = worker.run(GamesJob.class);
        RunRecord observe = worker.run(ObserveJob.class);

        assertThat(List.of(trending, games, observe))
                .extracting(RunRecord::outcome)
                .containsOnly(RunOutcome.SUCCEEDED);
        assertThat(chart("gaming").status()).isEqualTo(DocumentStatus.OK);
        assertThat(chart("gaming").data().entries()).hasSizeGreaterThan(100);
        assertThat(chart("all").origin()).isEqualTo(Origin.SIMULATED);
        for (String slug : worker.bean(TrackedGames.class).slugs()) {
            assertThat(game(slug).data().videos()).as(slug).isNotEmpty();
            assertThat(game(slug).data().baselines()).as(slug).isNotEmpty();
            assertThat(game(slug).generatedAt()).isEqualTo(observe.startedAt());
        }
    }

    @Test
    void velocityHasTwoReadingsAfterHalfAnHour() {
        worker.run(GamesJob.class);
        CLOCK.advance(Duration.ofMinutes(30));
        worker.run(ObserveJob.class);

        Predicate<VideoHistory> young =
                history -> history.video().publishedAt().isAfter(CLOCK.instant().minus(Duration.ofHours(47)));
        assertThat(game("fortnite").data().videos())
                .filteredOn(young)
                .isNotEmpty()
                .allSatisfy(history -> {
                    assertThat(history.samples()).hasSize(2);
                    assertThat(history.samples().get(1).views())
                            .isGreaterThanOrEqualTo(history.samples().get(0).views());
                });
    }

    @Test
    void spendingIsTheSameInTheRunTheLedgerAndTheSimulator() {
        Instant before = CLOCK.instant();
        RunRecord games = worker.run(GamesJob.class);
        Map<Bucket, Long> simulator = youtube.spent(before, before.plusSeconds(1));
        QuotaLedger ledger = worker.bean(QuotaLedger.class);

        assertThat(games.spent())
                .containsEntry("youtube.search", simulator.get(Bucket.SEARCH))
                .containsEntry("youtube.general", simulator.get(Bucket.GENERAL));
        assertThat(ledger.spent("general", YouTubeQuota.date(before)))
                .isEqualTo(Map.of("youtube-games", simulator.get(Bucket.GENERAL)));
        assertThat(simulator.get(Bucket.SEARCH)).isLessThanOrEqualTo(64);
        assertThat(worker.bean(StringRedisTemplate.class)
                        .getExpire("youtube:quota:general:" + YouTubeQuota.date(before)))
                .isBetween(47 * 3600L, 48 * 3600L);
    }

    @Test
    void callsAndTheirProtectionAreMeasured() {
        worker.run(TrendingJob.class);
        MeterRegistry meters = worker.bean(MeterRegistry.class);
        assertThat(meters.get("aurastream.source.calls")
                        .tags("source", "youtube", "operation", "videos.list", "outcome", "ok")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("resilience4j.circuitbreaker.state")
                        .tags("name", "youtube", "state", "closed")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aSecondRunAtTheSameMomentChangesNothing() {
        worker.run(GamesJob.class);
        worker.run(ObserveJob.class);
        long samples = count("video_sample");
        RunRecord again = worker.run(ObserveJob.class);

        assertThat(again.spent()).isEmpty();
        assertThat(count("video_sample")).isEqualTo(samples);
        assertThat(again.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
    }

    @Test
    void oneFailingRegionCostsNoOtherAndIsNamed() {
        youtube.fault(FaultKind.SERVER_ERROR, "videos", 3);
        RunRecord trending = worker.run(TrendingJob.class);

        assertThat(trending.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(item(trending, "all/US").error())
                .hasValueSatisfying(error -> assertThat(error).contains("503"));
        assertThat(chart("all").status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(chart("all").data().entries())
                .extracting(entry -> entry.region())
                .doesNotContain("US")
                .contains("GB", "DE", "BR", "JP");
        assertThat(chart("gaming").status()).isEqualTo(DocumentStatus.OK);
    }

    @Test
    void aFailedFetchLeavesTheLastChartAndItsAge() {
        worker.run(TrendingJob.class);
        Instant good = CLOCK.instant();
        CLOCK.advance(Duration.ofMinutes(30));
        youtube.fault(FaultKind.GARBAGE, "videos", 0);
        RunRecord failed = worker.run(TrendingJob.class);

        assertThat(failed.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(chart("all").generatedAt()).isEqualTo(good);
    }

    @Test
    void anEmptyBucketOfGooglesIsRespectedUntilMidnightAndForgottenThen() {
        youtube.fault(FaultKind.QUOTA_EXHAUSTED, "videos", 1);
        RunRecord first = worker.run(TrendingJob.class);
        Instant asked = CLOCK.instant();
        assertThat(first.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(item(first, "all/GB").error())
                .hasValueSatisfying(error -> assertThat(error).contains("general quota", "youtube-trending"));
        assertThat(youtube.failed(asked, asked.plusSeconds(1))).isEqualTo(1);

        CLOCK.advance(Duration.ofHours(14));
        assertThat(worker.run(TrendingJob.class).outcome()).isEqualTo(RunOutcome.SUCCEEDED);
    }

    @Test
    void statisticsThatAreUsedUpAreReplacedByVideos() {
        worker.run(GamesJob.class);
        CLOCK.advance(Duration.ofMinutes(30));
        youtube.fault(FaultKind.QUOTA_EXHAUSTED, "videos:batchGetStats", 0);
        RunRecord observe = worker.run(ObserveJob.class);

        assertThat(observe.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(observe.spent()).containsKey("youtube.general").containsEntry("youtube.batch_statistics", 1L);
        assertThat(item(observe, "batch-statistics").note()).isPresent();
        assertThat(game("fortnite").data().videos())
                .anyMatch(history -> history.samples().size() == 2);
    }

    @Test
    void vanishedVideosAreNeitherPublishedNorReadAgain() {
        worker.run(GamesJob.class);
        int before = game("fortnite").data().videos().size();
        CLOCK.advance(Duration.ofMinutes(30));
        youtube.fault(FaultKind.VANISHED_VIDEOS, "", 0);
        worker.run(ObserveJob.class);

        long gone = worker.bean(JdbcTemplate.class)
                .queryForObject("select count(*) from video where gone_at is not null", Long.class);
        assertThat(gone).isPositive();
        assertThat(game("fortnite").data().videos()).hasSizeLessThan(before).isNotEmpty();
    }

    @Test
    void withoutRedisNothingIsAskedUncounted() {
        Instant now = CLOCK.instant();
        try (SimulatedYouTube other = new SimulatedYouTube("synthetic:1", CLOCK);
                WorkerUnderTest cut = new WorkerUnderTest(
                        "youtube_cut",
                        other.url(),
                        "synthetic:1",
                        CLOCK,
                        Map.of("spring.data.redis.url", "redis://localhost:1"))) {
            RunRecord run = cut.run(TrendingJob.class);
            assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(other.spent(now, now.plusSeconds(1))).isEmpty();
        }
    }

    @Test
    void aRecordingGivesTheGamesThatItHolds() {
        assumeTrue(Files.isDirectory(RECORDING), "the recording is not there: " + RECORDING);
        String world = "replay:" + RECORDING.toAbsolutePath().normalize();
        try (SimulatedYouTube recorded = new SimulatedYouTube(world, new SettableClock(CLOCK.instant()));
                WorkerUnderTest replaying =
                        new WorkerUnderTest("youtube_replay", recorded.url(), world, CLOCK, Map.of())) {
            replaying.run(TrendingJob.class);
            RunRecord games = replaying.run(GamesJob.class);
            assertThat(games.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
            for (String slug : List.of("roblox", "minecraft", "gta", "fortnite")) {
                assertThat(replaying.bean(VideoArchive.class).known(slug, Instant.EPOCH))
                        .as(slug)
                        .hasSizeGreaterThan(5);
            }
            Document<GameVideos> minecraft = replaying
                    .bean(DocumentCache.class)
                    .find(IntelKeys.YOUTUBE_GAMES, IntelKeys.YOUTUBE_GAMES.name("minecraft"))
                    .orElseThrow();
            assertThat(minecraft.origin()).isEqualTo(Origin.REPLAY);
        }
    }

    private static long count(String table) {
        Long count = worker.bean(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
