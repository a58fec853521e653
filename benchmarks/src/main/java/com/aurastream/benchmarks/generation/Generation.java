package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.process.RunningApplication;
import com.aurastream.benchmarks.report.Check;
import com.aurastream.benchmarks.report.Quantiles;
import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.Pace;
import com.aurastream.benchmarks.stage.Program;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.benchmarks.stage.WorkerPool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Tries to make the fleet lose an order of an asset, make one twice, or leave one hanging. */
public final class Generation implements Program {

    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final double PICK_UP_OBJECTIVE_MILLIS = 1_000;
    private static final double P95 = 0.95;
    private static final double MEDIAN = 0.5;
    private static final int MEGABYTES = 512;

    private final OrdersSettings settings;

    /** A run as the settings say. */
    public Generation(OrdersSettings settings) {
        this.settings = settings;
    }

    @Override
    public Report play(Stage stage) throws Exception {
        String assets = stage.scratch().path().resolve("assets").toString();
        URI simulator = startSimulator(stage);
        RunningApplication gateway =
                stage.startGateway(Map.of("aurastream.assets.folder", assets, "aurastream.studio.open-jobs", 10_000));
        WorkerPool workers = new WorkerPool(stage, "generation-worker", MEGABYTES, eager(assets, simulator));
        workers.start(settings.workers(), settings.kills());
        workers.awaitReady();
        stage.progress().say("%d generation workers are ready".formatted(settings.workers()));
        JobsKept kept = new JobsKept(stage.postgres().jdbcUrl());
        OrderDesk desk = new OrderDesk(stage.http(), gateway.address(), settings.seed());
        PickUps.Result pickUps =
                new PickUps(stage, desk, kept).play(settings.pickUps(), new SplittableRandom(settings.seed()));
        stage.progress().say("%d orders were taken up one by one".formatted(settings.pickUps()));
        if (settings.faults() > 0) {
            addFaults(stage, simulator);
        }
        GenerationKiller killer = new GenerationKiller(stage, workers, kept, settings.seed());
        Map<String, Order> taken = new HashMap<>(pickUps.taken());
        taken.putAll(underFire(stage, desk, killer, kept));
        workers.stop();
        return report(stage, gateway, taken, pickUps.millis(), killer);
    }

    private static URI startSimulator(Stage stage) throws InterruptedException {
        return stage.start(stage.application("source-simulator"), "1", 384, Map.of("logging.level.root", "warn"))
                .awaitReady(stage.http())
                .address();
    }

    /** So that a killed worker's parts are free after five seconds, and there is no budget that ends the run. */
    private static Map<String, Object> eager(String assets, URI simulator) {
        return Map.of(
                "aurastream.assets.folder", assets,
                "aurastream.source.mode", "simulated",
                "aurastream.source.simulator-url", simulator,
                "aurastream.gemini.budget.daily", 10_000_000,
                "aurastream.gemini.budget.callers.generation.most", 10_000_000,
                "aurastream.generation.lease", "5s",
                "aurastream.generation.heartbeat", "1s",
                "aurastream.generation.first-pause", "500ms",
                "spring.flyway.enabled", "false",
                "logging.level.root", "warn");
    }

    private void addFaults(Stage stage, URI simulator) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.resolve("/simulator/faults"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(String.format(
                        Locale.ROOT, "{\"source\":\"gemini\",\"kind\":\"mixed\",\"ratio\":%s}", settings.faults())))
                .build();
        HttpResponse<String> response = stage.http().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(
                    "the simulator answered %d: %s".formatted(response.statusCode(), response.body()));
        }
    }

    private Map<String, Order> underFire(Stage stage, OrderDesk desk, GenerationKiller killer, JobsKept kept)
            throws Exception {
        Pace pace = new Pace();
        List<Order> orders = Order.several(settings.jobs());
        try (OrderBook book = new OrderBook(orders, desk, pace, settings.seed())) {
            for (int round = 0; round < settings.kills(); round++) {
                pace.release((round + 1.0) / settings.kills());
                book.done();
                killer.round();
            }
            pace.release(1);
            while (!book.done()) {
                Thread.sleep(20);
            }
            stage.progress().say("Everything is ordered; %d jobs are open".formatted(kept.open()));
            awaitEnd(stage, kept);
            return book.taken();
        }
    }

    /** Waits until all jobs have ended, or none has for minutes. */
    private static void awaitEnd(Stage stage, JobsKept kept) throws SQLException, InterruptedException {
        long open = kept.open();
        long moved = System.nanoTime();
        long told = moved;
        while (open > 0 && System.nanoTime() - moved < STANDSTILL.toNanos()) {
            Thread.sleep(200);
            long now = kept.open();
            moved = now == open ? moved : System.nanoTime();
            open = now;
            if (System.nanoTime() - told > Duration.ofSeconds(15).toNanos()) {
                told = System.nanoTime();
                stage.progress().say("%d jobs are open".formatted(open));
            }
        }
        stage.progress().say(open == 0 ? "Every job has ended" : "%d jobs hang".formatted(open));
    }

    private Report report(
            Stage stage,
            RunningApplication gateway,
            Map<String, Order> taken,
            List<Double> pickUps,
            GenerationKiller killer)
            throws SQLException, IOException, InterruptedException {
        JobsKept kept = new JobsKept(stage.postgres().jdbcUrl());
        Map<String, List<JobsKept.KeptAsset>> assets = kept.assets();
        JobVerdict verdict = new JobVerdict(taken, kept.jobs(), kept.parts(), kept.events(), assets);
        FilesServed files = new FilesServed(stage.http(), gateway.address());
        List<Check> checks = new ArrayList<>(verdict.checks(settings.faults() == 0));
        checks.add(files.check(taken, assets));
        checks.add(Check.equal("Every kill happened", settings.kills(), killer.kills()));
        if (!pickUps.isEmpty()) {
            double p95 = Quantiles.of(pickUps, P95);
            checks.add(new Check(
                    "On an idle queue an order is taken up within a second (p95)",
                    p95 < PICK_UP_OBJECTIVE_MILLIS,
                    "%.0f ms".formatted(p95)));
        }
        return new Report(
                "generation",
                "every order ends once, with exactly its files, whatever is killed",
                settings.fields(),
                measured(stage, verdict, files, pickUps, killer),
                checks);
    }

    private static Map<String, Object> measured(
            Stage stage, JobVerdict verdict, FilesServed files, List<Double> pickUps, GenerationKiller killer) {
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("jobsByState", verdict.states());
        measured.put("files", files.files());
        measured.put("kills", killer.kills());
        measured.put("partsHeldByTheKilled", killer.partsHeld());
        measured.put("attemptsBeyondTheFirst", verdict.repeatedAttempts());
        if (!pickUps.isEmpty()) {
            measured.put("pickUpMedianMillis", Math.round(Quantiles.of(pickUps, MEDIAN)));
            measured.put("pickUpP95Millis", Math.round(Quantiles.of(pickUps, P95)));
        }
        measured.put("seconds", Math.round(stage.progress().seconds()));
        return measured;
    }
}
