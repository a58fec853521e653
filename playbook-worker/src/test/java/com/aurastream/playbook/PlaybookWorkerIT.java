package com.aurastream.playbook;

import static com.aurastream.playbook.KnownGames.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aurastream.intel.analysis.competition.BestTimes.Verdict;
import com.aurastream.intel.analysis.playbook.Playbook;
import com.aurastream.intel.analysis.playbook.Playbook.GoldenHour;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.title.TitleIntel;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.publication.Publication;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.Directories;
import com.aurastream.intel.testing.ReplayVideos;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

class PlaybookWorkerIT {

    private static final SettableClock CLOCK = new SettableClock(NOW);
    private static final List<String> SEEDED = List.of("fortnite", "gta", "roblox");
    private static final Map<String, Document<TitleIntel>> TITLES =
            SEEDED.stream().collect(Collectors.toMap(Function.identity(), game -> KnownGames.titles(game, 120)));

    private static ConfigurableApplicationContext simulator;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        simulator = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .initializers(PlaybookWorkerIT::standStill)
                .run("--server.port=0", "--aurastream.simulator.world=synthetic:42");
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings("playbook"));
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        settings.put("aurastream.gemini.calls.first-pause", "5ms");
        settings.put("aurastream.gemini.calls.longest-pause", "10ms");
        settings.put(
                "aurastream.source.simulator-url",
                "http://localhost:" + simulator.getEnvironment().getProperty("local.server.port"));
        worker = IntelApplication.builder(PlaybookWorkerApplication.class, "playbook-worker")
                .initializers(PlaybookWorkerIT::standStill)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        SEEDED.forEach(game -> KnownGames.history(game)
                .forEach(reading -> bean(StreamArchive.class).save(game, reading)));
    }

    @AfterAll
    static void stop() {
        worker.close();
        simulator.close();
    }

    @BeforeEach
    void empty() {
        CLOCK.set(NOW);
        simulator.getBean(FaultBook.class).clear();
        bean(JdbcTemplate.class).execute("truncate document");
        bean(StringRedisTemplate.class).execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    @Test
    void aRunIsSkippedUntilTitlesOrCompetitionAreThere() {
        assertThat(run().outcome()).isEqualTo(RunOutcome.SKIPPED);

        publish(IntelKeys.COMPETITION, "gta", KnownGames.competition("gta"));

        assertThat(run().outcome()).isEqualTo(RunOutcome.SUCCEEDED);
    }

    @Test
    void thePlaybookIsInRedisAndInPostgresInOtherWordsThatSayTheSame() {
        seed();

        RunRecord run = run();

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        Document<Playbook> document = playbook();
        Playbook playbook = document.data();
        assertThat(document.run()).isEqualTo(run.id());
        assertThat(document.status()).isEqualTo(DocumentStatus.PARTIAL); // five more games are tracked than are seeded
        assertThat(document.inputs()).hasSize(12);
        assertThat(playbook.goldenHours())
                .isNotEmpty()
                .extracting(GoldenHour::game)
                .containsOnly("fortnite");
        assertThat(playbook.niches().get(0).game()).isEqualTo("gta");
        assertThat(playbook.reworded()).isTrue();
        assertThat(playbook.headline()).startsWith("Put differently: the hour that stands out is");
        assertThat(run.spent()).containsEntry("gemini.calls", 1L);
        ArchivedDocument archived =
                bean(DocumentArchive.class).ofRun("playbook", run.id()).orElseThrow();
        assertThat(archived.json())
                .isEqualTo(bean(DocumentCache.class)
                        .findJson(IntelKeys.PLAYBOOK.name())
                        .orElseThrow());
        assertThat(bean(DocumentArchive.class).newest("playbook", "", NOW.plusSeconds(1), 5))
                .containsExactly(archived);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "PROSE",
                "BLOCKED",
                "OTHER_MODEL",
                "THROTTLED",
                "QUOTA_EXHAUSTED",
                "SERVER_ERROR",
                "GARBAGE",
                "CUT_CONNECTION"
            })
    void whateverGeminiDoesThereIsAPlaybookInComposedWords(FaultKind fault) {
        seed();
        simulator.getBean(FaultBook.class).add(new Fault(Source.GEMINI, fault, null, null, null, null));

        RunRecord run = run();

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(playbook().data().reworded()).isFalse();
        assertThat(playbook().data().headline()).startsWith("The hour that stands out is");
        assertThat(run.items())
                .filteredOn(item -> item.name().equals("playbook"))
                .singleElement()
                .satisfies(item -> assertThat(item.note()).get().asString().startsWith("as composed: "));
    }

    @Test
    void ofTwoRunsAtOnceOneIsSkippedAndOnePlaybookIsKept() {
        seed();

        List<CompletableFuture<RunRecord>> both = List.of(
                CompletableFuture.supplyAsync(PlaybookWorkerIT::run, Threads.EACH),
                CompletableFuture.supplyAsync(PlaybookWorkerIT::run, Threads.EACH));

        assertThat(both.stream().map(future -> future.join().outcome()))
                .containsExactlyInAnyOrder(RunOutcome.SUCCEEDED, RunOutcome.SKIPPED);
        assertThat(bean(DocumentArchive.class).newest("playbook", "", NOW.plusSeconds(1), 5))
                .hasSize(1);
    }

    @Test
    void aRecordingOfOneMomentOfStreamsGivesAPlaybookOfItsTitles() {
        assumeTrue(Files.exists(ReplayVideos.FILE), "the recording is not there: " + ReplayVideos.FILE);
        Instant end = ReplayVideos.lastObservation();
        CLOCK.set(end.plusSeconds(60));
        GameVideos minecraft = ReplayVideos.of("minecraft", "minecraft");
        Document<?> template = KnownGames.titles("minecraft", 40);
        publish(
                IntelKeys.TITLE_INTEL,
                "minecraft",
                new Document<>(
                        template.kind(),
                        template.schema(),
                        template.game(),
                        template.origin(),
                        end,
                        end.plus(Duration.ofHours(4)),
                        DocumentStatus.OK,
                        List.of(),
                        template.method(),
                        "run-0",
                        TitleAnalyzer.analyze(minecraft, end)));
        bean(TrackedGames.class).list().forEach(game -> bean(StreamArchive.class)
                .save(game.slug(), Directories.reading(end, 20)));

        assertThat(run().outcome()).isEqualTo(RunOutcome.SUCCEEDED);

        Document<Playbook> document = playbook();
        assertThat(document.status()).isEqualTo(DocumentStatus.PARTIAL);
        assertThat(document.data().goldenHours()).isEmpty();
        assertThat(document.data().niches()).isEmpty();
        assertThat(document.data().timing()).hasSize(8).allSatisfy(game -> assertThat(game.verdict())
                .isEqualTo(Verdict.INSUFFICIENT_SAMPLE));
        assertThat(document.data().hooks()).isNotEmpty();
        assertThat(document.data().missing()).isNotEmpty();
    }

    @Test
    void aLostPlaybookIsNoticed() {
        seed();
        run();
        assertThat(bean(PlaybookJob.class).outputMissing()).isFalse();
        bean(StringRedisTemplate.class).delete(IntelKeys.PLAYBOOK.name());
        assertThat(bean(PlaybookJob.class).outputMissing()).isTrue();
    }

    /** As the other workers do; the directories' histories are there from the start. */
    private static void seed() {
        TITLES.forEach((game, titles) -> {
            publish(IntelKeys.TITLE_INTEL, game, titles);
            publish(IntelKeys.VIRAL_ANALYSIS, game, KnownGames.viral(game, 120));
            publish(IntelKeys.COMPETITION, game, KnownGames.competition(game));
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> void publish(DocumentKey<T> key, String game, Document<?> document) {
        bean(Publication.class).publish(key, game, game, (Document<T>) document, new Fence(key.writer(), 1));
    }

    private static void standStill(ConfigurableApplicationContext created) {
        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> CLOCK);
    }

    private static RunRecord run() {
        return bean(JobRunner.class).run(bean(PlaybookJob.class), RunTrigger.REQUEST);
    }

    private static Document<Playbook> playbook() {
        return bean(DocumentCache.class)
                .find(IntelKeys.PLAYBOOK, IntelKeys.PLAYBOOK.name())
                .orElseThrow();
    }

    private static <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }
}
