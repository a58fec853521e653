package com.aurastream.twitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.StreamDirectory;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.source.twitch.Sleeper;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestRun;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

class TwitchStreamsWorkerIT {

    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T18:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Path RECORDING = Path.of("../../shared/data/replay");

    private static final SettableClock CLOCK = new SettableClock(MONDAY_EVENING);
    private static final List<Duration> WAITED = Collections.synchronizedList(new ArrayList<>());
    private static SimulatedTwitch twitch;
    private static ConfigurableApplicationContext worker;

    private TestRun run = TestRun.of(TwitchStreamsJob.NAME, MONDAY_EVENING);

    @BeforeAll
    static void start() {
        twitch = new SimulatedTwitch("synthetic:42", CLOCK);
        worker = worker("twitch_streams", twitch.url(), "synthetic:42");
    }

    @AfterAll
    static void stop() {
        worker.close();
        twitch.close();
    }

    @BeforeEach
    void empty() {
        CLOCK.set(MONDAY_EVENING);
        twitch.clearFaults();
        WAITED.clear();
        bean(JdbcTemplate.class).execute("truncate document, directory_sample, job_fence");
        bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    @Test
    void wholeDirectoryOfEveryGameIsCollectedAndTheLedgersAgree() {
        long before = ledgerPoints();

        JobReport report = collect();

        for (Game game : bean(TrackedGames.class).list()) {
            Document<StreamDirectory> directory = directory(game);
            assertThat(directory.status()).isEqualTo(DocumentStatus.OK);
            assertThat(directory.origin()).isEqualTo(Origin.SIMULATED);
            assertThat(directory.data().streams()).isEqualTo(twitch.streams(game.twitchId()));
            assertThat(directory.data().coverage().complete()).isTrue();
            assertThat(competition(game).data().streams())
                    .isEqualTo(directory.data().streams());
            assertThat(bean(DocumentArchive.class).latest("competition", game.slug(), CLOCK.instant()))
                    .isPresent();
        }
        assertThat(report.items()).hasSize(9).allSatisfy(item -> assertThat(item.error())
                .isEmpty());
        assertThat(report.spent()).containsEntry("twitch.points", ledgerPoints() - before);
        assertThat(bean(StringRedisTemplate.class).opsForValue().get(PlainKeys.TWITCH_LAST_FETCH.name()))
                .isEqualTo("2026-11-23T18:00:00Z");
    }

    @Test
    void directoryOfSeveralPagesIsReadToItsEnd() {
        collect();

        assertThat(bean(TrackedGames.class).list())
                .anySatisfy(game ->
                        assertThat(directory(game).data().coverage().pages()).isGreaterThan(3));
    }

    @Test
    void oneGameThatFailsKeepsItsOldDocumentAndCostsNoOther() {
        collect();
        Game first = bean(TrackedGames.class).list().get(0);
        later();
        twitch.fault(FaultKind.SERVER_ERROR, "/helix/streams", 3);

        JobReport report = collect();

        assertThat(report.items().get(0).error()).get().asString().contains("503");
        assertThat(report.items().subList(1, 9))
                .allSatisfy(item -> assertThat(item.error()).isEmpty());
        assertThat(directory(first).generatedAt()).isEqualTo(MONDAY_EVENING);
        assertThat(directory(bean(TrackedGames.class).list().get(1)).generatedAt())
                .isEqualTo(CLOCK.instant());
    }

    @Test
    void garbageAndCutConnectionsAreRetriedOrReportedAndNeverPublished() {
        twitch.fault(FaultKind.GARBAGE, "/helix/streams", 1);
        twitch.fault(FaultKind.CUT_CONNECTION, "/helix/streams", 2);

        JobReport report = collect();

        assertThat(report.items().get(0).error()).get().asString().contains("not JSON");
        assertThat(report.items().subList(1, 9))
                .allSatisfy(item -> assertThat(item.error()).isEmpty());
    }

    @Test
    void refusedTokenIsReplacedWithoutAFailure() {
        twitch.fault(FaultKind.UNAUTHORIZED, "/helix/streams", 1);

        assertThat(collect().items())
                .allSatisfy(item -> assertThat(item.error()).isEmpty());
    }

    @Test
    void throttledCallWaitsAndGoesOn() {
        twitch.fault(FaultKind.THROTTLED, "/helix/streams", 1);

        assertThat(collect().items())
                .allSatisfy(item -> assertThat(item.error()).isEmpty());
        assertThat(WAITED).singleElement().satisfies(wait -> assertThat(wait)
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60)));
    }

    @Test
    void repeatedStreamsCountOnce() {
        twitch.fault(FaultKind.DUPLICATE_PAGES);

        collect();

        for (Game game : bean(TrackedGames.class).list()) {
            assertThat(directory(game).data().streams()).isEqualTo(twitch.streams(game.twitchId()));
        }
        assertThat(bean(TrackedGames.class).list())
                .anySatisfy(game -> assertThat(directory(game).data().coverage().duplicates())
                        .isPositive());
    }

    @Test
    void loopingCursorEndsInAPartialDirectoryThatLeavesTheCompleteOneWhileItIsFresh() {
        Game large = largest();
        twitch.fault(FaultKind.LOOPING_CURSOR);
        collect();
        assertThat(directory(large).status()).isEqualTo(DocumentStatus.PARTIAL);
        twitch.clearFaults();
        later();
        collect();
        assertThat(directory(large).status()).isEqualTo(DocumentStatus.OK);
        twitch.fault(FaultKind.LOOPING_CURSOR);
        later();

        collect();

        assertThat(directory(large).status()).isEqualTo(DocumentStatus.OK);
        assertThat(bean(StreamArchive.class).history(large.slug(), Instant.EPOCH))
                .hasSize(3);
    }

    @Test
    void sameRunTwiceAtOnceLeavesBehindWhatOneDoes() {
        atOnce(() -> bean(TwitchStreamsJob.class).run(run));

        JdbcTemplate jdbc = bean(JdbcTemplate.class);
        assertThat(jdbc.queryForObject("select count(*) from directory_sample", Long.class))
                .isEqualTo(8);
        assertThat(jdbc.queryForObject("select count(*) from document", Long.class))
                .isEqualTo(9);
    }

    @Test
    void ofTwoRunsAtOnceOneIsSkipped() {
        List<RunRecord> runs =
                atOnce(() -> bean(JobRunner.class).run(bean(TwitchStreamsJob.class), RunTrigger.REQUEST));

        assertThat(runs)
                .extracting(RunRecord::outcome)
                .containsExactlyInAnyOrder(RunOutcome.SUCCEEDED, RunOutcome.SKIPPED);
        assertThat(bean(JdbcTemplate.class).queryForObject("select count(*) from directory_sample", Long.class))
                .isEqualTo(8);
    }

    @Test
    void competitionOfARecordingRestsOnItsStreams() {
        assumeTrue(Files.isDirectory(RECORDING), "the recording is not there: " + RECORDING);
        SettableClock end = new SettableClock(MONDAY_EVENING);
        String world = "replay:" + RECORDING.toAbsolutePath().normalize();
        try (SimulatedTwitch recorded = new SimulatedTwitch(world, end);
                ConfigurableApplicationContext replaying = worker("twitch_replay", recorded.url(), world)) {
            JobReport report = replaying.getBean(TwitchStreamsJob.class).run(run);

            assertThat(report.items().subList(0, 8)).allSatisfy(item -> {
                assertThat(item.error()).isEmpty();
                assertThat(item.count()).isPositive();
            });
            assertThat(report.items()).contains(Item.done("minecraft", 111), Item.done("roblox", 27));
            assertThat(replaying
                            .getBean(DocumentCache.class)
                            .find(IntelKeys.COMPETITION, IntelKeys.COMPETITION.name("minecraft")))
                    .get()
                    .satisfies(document -> {
                        assertThat(document.origin()).isEqualTo(Origin.REPLAY);
                        assertThat(document.status()).isEqualTo(DocumentStatus.OK);
                        assertThat(document.data().streams()).isEqualTo(111);
                    });
        }
    }

    private static ConfigurableApplicationContext worker(String database, String simulatorUrl, String world) {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings(database));
        settings.put("server.port", 0);
        settings.put("aurastream.source.simulator-url", simulatorUrl);
        settings.put("aurastream.source.world", world);
        settings.put("aurastream.runtime.scheduling", false);
        settings.put("aurastream.twitch.calls.first-pause", "5ms");
        settings.put("aurastream.twitch.calls.longest-pause", "10ms");
        return IntelApplication.builder(TwitchStreamsWorkerApplication.class, "twitch-streams-worker")
                .initializers(created -> {
                    GenericApplicationContext context = (GenericApplicationContext) created;
                    context.registerBean("testClock", Clock.class, () -> CLOCK);
                    context.registerBean("testSleeper", Sleeper.class, () -> WAITED::add);
                })
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static <T> List<T> atOnce(Supplier<T> work) {
        List<CompletableFuture<T>> both = List.of(
                CompletableFuture.supplyAsync(work, Threads.EACH), CompletableFuture.supplyAsync(work, Threads.EACH));
        return both.stream().map(CompletableFuture::join).toList();
    }

    private JobReport collect() {
        return bean(TwitchStreamsJob.class).run(run);
    }

    private void later() {
        CLOCK.advance(QUARTER);
        run = run.next(CLOCK.instant());
    }

    private Game largest() {
        return bean(TrackedGames.class).list().stream()
                .max((a, b) -> Integer.compare(twitch.streams(a.twitchId()), twitch.streams(b.twitchId())))
                .orElseThrow();
    }

    private static long ledgerPoints() {
        return twitch.ledger().between(Instant.EPOCH, CLOCK.instant().plusSeconds(1)).stream()
                .filter(account -> account.source() == Source.TWITCH)
                .mapToLong(account -> account.total().units())
                .sum();
    }

    private static Document<StreamDirectory> directory(Game game) {
        return bean(DocumentCache.class)
                .find(IntelKeys.TWITCH_STREAMS, IntelKeys.TWITCH_STREAMS.name(game.twitchId()))
                .orElseThrow();
    }

    private static Document<Competition> competition(Game game) {
        return bean(DocumentCache.class)
                .find(IntelKeys.COMPETITION, IntelKeys.COMPETITION.name(game.slug()))
                .orElseThrow();
    }

    private static <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }
}
