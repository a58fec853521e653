package com.aurastream.creator;

import static com.aurastream.intel.testing.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.cache.PlainKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.ReplayVideos;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import com.aurastream.intel.testing.Videos;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

class CreatorIntelWorkerIT {

    private static final SettableClock CLOCK = new SettableClock(Videos.NOW);

    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings("creator_intel"));
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        worker = IntelApplication.builder(CreatorIntelWorkerApplication.class, "creator-intel-worker")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> CLOCK))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    @BeforeEach
    void empty() {
        CLOCK.set(Videos.NOW);
        bean(JdbcTemplate.class).execute("truncate document");
        emptyRedis();
    }

    @Test
    void runIsSkippedUntilTheFirstVideosAreThere() {
        assertThat(run().outcome()).isEqualTo(RunOutcome.SKIPPED);

        publish("gta", heists(60), Videos.NOW);

        assertThat(run().outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(bean(StringRedisTemplate.class).opsForValue().get(PlainKeys.INTEL_LAST_RUN.name()))
                .isEqualTo(Videos.NOW.toString());
    }

    @Test
    void everyResultIsInRedisAndInPostgres() {
        publish("gta", heists(60), Videos.NOW);

        RunRecord run = run();

        assertThat(run.items()).contains(Item.done("gta", 60));
        for (Analysis<?> analysis : Analysis.all()) {
            Document<?> cached = find(analysis.key(), "gta");
            assertThat(cached.status()).isEqualTo(DocumentStatus.OK);
            assertThat(cached.run()).isEqualTo(run.id());
            assertThat(bean(DocumentArchive.class)
                            .latest(analysis.key().kind().name(), "gta", Videos.NOW)
                            .orElseThrow()
                            .json())
                    .isEqualTo(json(analysis.key(), "gta"));
        }
    }

    @Test
    void resultsLostFromRedisAreNoticedAndMadeAgain() {
        publish("gta", heists(60), Videos.NOW);
        run();
        String before = json(IntelKeys.TITLE_INTEL, "gta");
        emptyRedis();
        publish("gta", heists(60), Videos.NOW);
        assertThat(bean(CreatorIntelJob.class).outputMissing()).isTrue();

        run();

        assertThat(bean(CreatorIntelJob.class).outputMissing()).isFalse();
        assertThat(data(json(IntelKeys.TITLE_INTEL, "gta"))).isEqualTo(data(before));
    }

    @Test
    void ofTwoRunsAtOnceOneIsSkippedAndEachResultIsKeptOnce() {
        publish("gta", heists(60), Videos.NOW);

        List<CompletableFuture<RunRecord>> both = List.of(
                CompletableFuture.supplyAsync(CreatorIntelWorkerIT::run, Threads.EACH),
                CompletableFuture.supplyAsync(CreatorIntelWorkerIT::run, Threads.EACH));

        assertThat(both.stream().map(future -> future.join().outcome()))
                .containsExactlyInAnyOrder(RunOutcome.SUCCEEDED, RunOutcome.SKIPPED);
        assertThat(bean(JdbcTemplate.class).queryForObject("select count(*) from document", Long.class))
                .isEqualTo(Analysis.all().size());
    }

    @Test
    void recordedVideosGiveFindingsWhoseEvidenceIsInTheRecording() {
        assumeTrue(Files.exists(ReplayVideos.FILE), "the recording is not there: " + ReplayVideos.FILE);
        Instant end = ReplayVideos.lastObservation();
        CLOCK.set(end);
        GameVideos minecraft = ReplayVideos.of("minecraft", "minecraft");
        publish("minecraft", minecraft.videos(), end);
        Set<String> recorded =
                minecraft.videos().stream().map(history -> history.video().id()).collect(Collectors.toSet());

        run();

        var titles = find(IntelKeys.TITLE_INTEL, "minecraft");
        assertThat(titles.status()).isEqualTo(DocumentStatus.OK);
        assertThat(titles.data().keywords()).isNotEmpty().allSatisfy(keyword -> assertThat(keyword.evidence())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(recorded).contains(id)));
        var viral = find(IntelKeys.VIRAL_ANALYSIS, "minecraft");
        assertThat(viral.data().ranking())
                .allSatisfy(video -> assertThat(recorded).contains(video.videoId()));
        assertThat(find(IntelKeys.VIDEO_IDEAS, "minecraft").data().ideas()).isNotEmpty();
        assertThat(find(IntelKeys.CATEGORY_SCORES, "minecraft").data().videos()).isEqualTo(recorded.size());
    }

    private static List<VideoHistory> heists(int videos) {
        return IntStream.range(0, videos)
                .mapToObj(i -> aVideo("video-" + i)
                        .channel("channel-" + i % 20)
                        .title(i % 3 == 0 ? "GTA 6 trailer number " + i : "Heist day " + i)
                        .publishedHoursAgo(12 + i)
                        .views(i % 3 == 0 ? 900_000 - i : 1_000 + i)
                        .build())
                .toList();
    }

    /** As youtube-worker does. */
    private static void publish(String game, List<VideoHistory> videos, Instant at) {
        Document<GameVideos> document = new Document<>(
                "game-videos",
                1,
                Optional.of(game),
                Origin.SIMULATED,
                at,
                at.plus(Duration.ofMinutes(45)),
                DocumentStatus.OK,
                List.of(),
                new Method("youtube.games", 1),
                "run-0",
                new GameVideos(game, videos, List.of()));
        bean(DocumentCache.class)
                .put(
                        IntelKeys.YOUTUBE_GAMES.name(game),
                        bean(DocumentJson.class).write(document),
                        IntelKeys.YOUTUBE_GAMES.ttl(),
                        new Fence("youtube-observe", 1));
    }

    private static void emptyRedis() {
        bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    private static RunRecord run() {
        return bean(JobRunner.class).run(bean(CreatorIntelJob.class), RunTrigger.REQUEST);
    }

    private static <T> Document<T> find(DocumentKey<T> key, String game) {
        return bean(DocumentCache.class).find(key, key.name(game)).orElseThrow();
    }

    private static String json(DocumentKey<?> key, String game) {
        return bean(DocumentCache.class).findJson(key.name(game)).orElseThrow();
    }

    private static String data(String json) {
        return json.substring(json.indexOf("\"data\":"));
    }

    private static <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }
}
