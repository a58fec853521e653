package com.aurastream.generation;

import static com.aurastream.generation.Workshop.NOON;
import static com.aurastream.generation.Workshop.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.GenerationJobs;
import com.aurastream.intel.archive.GenerationQueue;
import com.aurastream.intel.asset.AssetStore;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.generation.AssetKind;
import com.aurastream.intel.generation.GeneratedAsset;
import com.aurastream.intel.generation.GenerationJob;
import com.aurastream.intel.generation.GenerationOrder;
import com.aurastream.intel.generation.GenerationState;
import com.aurastream.intel.generation.PackKind;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.simulator.SourceSimulatorApplication;
import com.aurastream.simulator.fault.Fault;
import com.aurastream.simulator.fault.FaultBook;
import com.aurastream.simulator.fault.FaultKind;
import com.aurastream.simulator.fault.Source;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole worker: PostgreSQL, Redis, files, and the simulator's image model over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class GenerationWorkerIT {

    private static final Path ASSETS = Path.of("target/made-by-the-worker-in-tests");

    private static ConfigurableApplicationContext simulator;
    private static Map<String, Object> settings;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        simulator = new SpringApplicationBuilder(SourceSimulatorApplication.class)
                .properties("spring.config.name=source-simulator")
                .run(
                        "--server.port=0",
                        "--aurastream.simulator.world=synthetic:1?plants=none",
                        "--aurastream.simulator.channels-per-game=1");
        settings = new LinkedHashMap<>(TestServers.settings("generation_worker"));
        settings.put("server.port", 0);
        settings.put("aurastream.assets.folder", ASSETS);
        settings.put("aurastream.generation.first-pause", "20ms");
        settings.put("aurastream.generation.longest-pause", "100ms");
        settings.put(
                "aurastream.source.simulator-url",
                "http://localhost:" + simulator.getEnvironment().getProperty("local.server.port"));
        worker = run();
    }

    @AfterAll
    static void stop() {
        worker.close();
        simulator.close();
    }

    @BeforeEach
    void empty() {
        simulator.getBean(FaultBook.class).clear();
        worker.getBean(JdbcTemplate.class).execute("truncate generation_job cascade");
    }

    @Test
    void aPackIsDrawnCheckedAndStoredAndNoLineHoldsItsPrompt(CapturedOutput output) throws IOException {
        GenerationJob job = ended(submit(Orders.pack(PackKind.SEASONAL, "a lighthouse keeper with three hedgehogs")));

        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        List<GeneratedAsset> made =
                job.parts().stream().flatMap(part -> part.assets().stream()).toList();
        assertThat(made).hasSize(1 + 1 + 3 * 3);
        for (GeneratedAsset asset : made) {
            Path file = worker.getBean(AssetStore.class).find(asset.sha256()).orElseThrow();
            assertThat(Files.size(file)).isEqualTo(asset.bytes());
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(asset.width());
        }
        assertThat(output.getAll())
                .contains(job.id() + "/story attempt 1 completed")
                .doesNotContain("hedgehog");
    }

    @Test
    void anOutageOfTheModelIsOutlasted() {
        for (FaultKind kind : List.of(FaultKind.SERVER_ERROR, FaultKind.CUT_CONNECTION, FaultKind.GARBAGE)) {
            simulator.getBean(FaultBook.class).add(new Fault(Source.GEMINI, kind, null, 1, null, null));
        }

        GenerationJob job = ended(submit(Orders.single(AssetKind.BANNER, "a castle")));

        assertThat(job.state()).isEqualTo(GenerationState.COMPLETED);
        assertThat(job.parts().get(0).attempts()).isGreaterThan(1);
    }

    @Test
    void aRefusedOrderIsADeadLetterThatAnOperatorCanQueueAnew() throws Exception {
        simulator.getBean(FaultBook.class).add(new Fault(Source.GEMINI, FaultKind.BLOCKED, null, null, null, null));
        GenerationJob refused = ended(submit(Orders.single(AssetKind.PANEL, "a castle")));
        assertThat(refused.state()).isEqualTo(GenerationState.FAILED);
        assertThat(refused.parts().get(0).attempts()).isEqualTo(1);
        assertThat(get("/actuator/deadletters").body())
                .contains(refused.id().toString())
                .contains("the model refuses to draw this");

        simulator.getBean(FaultBook.class).clear();
        HttpResponse<String> requeued = send(HttpRequest.newBuilder(address("/actuator/deadletters/" + refused.id()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(requeued.body()).isEqualTo("{\"requeued\":1}");
        assertThat(ended(refused.id()).state()).isEqualTo(GenerationState.COMPLETED);
    }

    @Test
    void healthIsDownWhileAPartWaitsTooLongAndSaysWhich() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"queue\":{\"status\":\"UP\"");
        worker.getBean(JdbcTemplate.class).execute("""
                with job as (insert into generation_job (id, creator, queue, kind, pack, parts, prompt, colors, state, created_at, last_event)
                  values (gen_random_uuid(), 'c', 'generation', 'story', false, '{story}', 'p', '{}', 'queued', now(), 0) returning id)
                insert into generation_part (job, place, name, queue, kind, state, due_at)
                select id, 0, 'story', 'generation', 'story', 'queued', now() + interval '1 hour' from job
                """);
        QueueHealthIndicator health =
                new QueueHealthIndicator(worker.getBean(GenerationQueue.class), TestSettings.with());
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails()).containsEntry("generation/story", "0 waiting, 1 delayed, 0 running");

        // as the claim of a worker that does not come sees it: the row is locked, so that nobody takes it
        worker.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            worker.getBean(JdbcTemplate.class)
                    .update("update generation_part set due_at = now() - interval '90 seconds'");
            assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
            assertThat(health.health().getDetails().get("reason"))
                    .asString()
                    .matches("generation/story: 1 wait, the oldest for 9\\d s, longer than the objective of 60 s");
            status.setRollbackOnly();
        });
    }

    @Test
    void metricsTellDepthsAttemptsAndPickUp() throws Exception {
        ended(submit(Orders.single(AssetKind.PROFILE, "a castle")));

        assertThat(get("/actuator/prometheus").body())
                .contains("aurastream_generation_depth{")
                .contains("aurastream_generation_oldest_waiting_seconds{")
                .contains("aurastream_generation_pickup_seconds_bucket{")
                .containsPattern(
                        "aurastream_generation_attempts_seconds_count\\{[^}]*kind=\"profile\"[^}]*outcome=\"completed\"");
    }

    @Test
    void onceDrainsTheQueuesAndEnds(CapturedOutput output) {
        worker.close();
        try {
            UUID id;
            try (ConfigurableApplicationContext once = run("--once=generation")) {
                assertThat(SpringApplication.exit(once)).isZero();
            }
            assertThat(output.getOut()).contains("generation drained: nothing to do");
            worker = run("--aurastream.generation.queues=twitch-assets");
            id = submit(Orders.single(AssetKind.CLIP_COVER, "a castle"));
            simulator.getBean(FaultBook.class).add(new Fault(Source.GEMINI, FaultKind.BLOCKED, null, 1, null, null));
            try (ConfigurableApplicationContext once = run("--once")) {
                assertThat(job(id).state()).isEqualTo(GenerationState.FAILED);
                assertThat(SpringApplication.exit(once)).isEqualTo(1);
            }
            assertThat(output.getOut())
                    .contains("generation drained: 1 failed")
                    .contains("twitch-assets drained: nothing to do");
        } finally {
            worker.close();
            worker = run();
        }
    }

    private static ConfigurableApplicationContext run(String... more) {
        String[] arguments = Stream.concat(Stream.of(TestSettings.arguments(settings)), Stream.of(more))
                .toArray(String[]::new);
        return IntelApplication.builder(GenerationWorkerApplication.class, "generation-worker")
                .run(arguments);
    }

    private static UUID submit(GenerationOrder order) {
        return worker.getBean(GenerationJobs.class)
                .submit(order, Optional.empty(), NOON)
                .job()
                .id();
    }

    private static GenerationJob job(UUID id) {
        return worker.getBean(GenerationJobs.class).find(Orders.CREATOR, id).orElseThrow();
    }

    private static GenerationJob ended(UUID id) {
        await(() -> job(id).state().ended());
        return job(id);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + worker.getEnvironment().getProperty("local.server.port") + path);
    }
}
