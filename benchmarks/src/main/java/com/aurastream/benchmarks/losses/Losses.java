package com.aurastream.benchmarks.losses;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.process.RunningApplication;
import com.aurastream.benchmarks.report.Check;
import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.Pace;
import com.aurastream.benchmarks.stage.Program;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.benchmarks.stage.WorkerPool;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/** Tries to make the fleet lose an accepted event, or count one twice. */
public final class Losses implements Program {

    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final int DAYS = 3;
    private static final int MEGABYTES = 256;

    /**
     * So that a flush begins every second, and a killed worker's lock is free after two. What a worker does within a flush is as
     * it is shipped.
     */
    private static final Map<String, Object> EAGER = Map.of(
            "aurastream.jobs.analytics-flush.cron", "* * * * * *",
            "aurastream.runtime.poll", "200ms",
            "aurastream.runtime.lock", "2s",
            "spring.flyway.enabled", "false",
            "logging.level.root", "warn");

    private final LossesSettings settings;

    /** A run as the settings say. */
    public Losses(LossesSettings settings) {
        this.settings = settings;
    }

    @Override
    public Report play(Stage stage) throws Exception {
        RunningApplication gateway = stage.startGateway(Map.of());
        Instant now = stage.clock().instant();
        EventMint mint = new EventMint(settings.seed(), now);
        EventAccounts accounts = new EventAccounts(settings.events());
        SendCounts sent = new SendCounts();
        BatchPlan plan = new BatchPlan(settings.events(), settings.repeated(), settings.seed());
        EventSender sender = new EventSender(stage.http(), gateway.address(), mint, accounts, sent);
        WorkerPool workers = new WorkerPool(stage, "analytics-flush-worker", MEGABYTES, EAGER);
        workers.start(settings.workers(), settings.kills());
        Pace pace = new Pace();
        try (StreamView stream = new StreamView(stage.redis().url());
                FlushView flush = new FlushView(stage.postgres().jdbcUrl());
                Senders senders = new Senders(plan, pace, sender, settings.events(), settings.seed())) {
            FlushKiller killer = new FlushKiller(stage, workers, flush, stream, settings);
            for (int round = 0; round < settings.kills(); round++) {
                pace.release((round + 1.0) / settings.kills());
                senders.done();
                killer.round(round);
            }
            pace.release(1);
            awaitSenders(stage, senders);
            awaitDrained(stage, stream);
            workers.stop();
            return report(
                    stage,
                    gateway,
                    new Verdict(mint, accounts, stored(stage, mint)),
                    sent,
                    killer.counts(),
                    workers,
                    now);
        }
    }

    private void awaitSenders(Stage stage, Senders senders) throws InterruptedException, ExecutionException {
        stage.progress().say("The kills are done; the senders send the rest");
        while (!senders.done()) {
            Thread.sleep(20);
        }
        stage.progress().say("Everything is sent; what waits is flushed");
    }

    private static void awaitDrained(Stage stage, StreamView stream) throws InterruptedException {
        long end = System.nanoTime() + DRAIN.toNanos();
        while (stream.length() != 0) {
            if (System.nanoTime() > end) {
                stage.progress().say("After %s %,d entries still wait".formatted(DRAIN, stream.length()));
                return;
            }
            Thread.sleep(50);
        }
        stage.progress().say("Everything is flushed; now it is counted");
    }

    private EventsKept.Stored stored(Stage stage, EventMint mint) throws SQLException {
        return new EventsKept(stage.postgres().jdbcUrl()).events(mint, settings.events());
    }

    private Report report(
            Stage stage,
            RunningApplication gateway,
            Verdict verdict,
            SendCounts sent,
            KillCounts kills,
            WorkerPool workers,
            Instant now)
            throws SQLException, IOException, InterruptedException {
        EventsKept kept = new EventsKept(stage.postgres().jdbcUrl());
        EventsKept.Books books = kept.books();
        List<Check> checks = new ArrayList<>(verdict.ofEvents());
        checks.add(Verdict.same(
                "The roll-ups by hour say the same", verdict.expected(Verdict::rollUpGroup), kept.byHour()));
        checks.add(
                Verdict.same("The roll-ups by day say the same", verdict.expected(Verdict::rollUpGroup), kept.byDay()));
        checks.addAll(summary(stage, gateway, verdict, now));
        checks.add(Check.equal("Nothing waits", 0, waiting(stage)));
        checks.add(Check.equal(
                "The books are balanced: accepted = stored + repeated + put aside",
                books.accepted(),
                books.stored() + books.repeated() + books.deadLettered()));
        checks.add(Check.equal("The books say how many are stored", verdict.expected(), books.stored()));
        checks.add(Check.equal("Nothing was put aside", 0, books.deadLettered()));
        checks.add(Check.equal("Every kill happened", settings.kills(), kills.kills));
        return new Report(
                "losses",
                "every accepted event is stored exactly once, whatever is killed",
                settings.fields(),
                measured(stage, verdict, sent, kills, workers),
                checks);
    }

    private static long waiting(Stage stage) {
        try (StreamView stream = new StreamView(stage.redis().url())) {
            return stream.length();
        }
    }

    private static List<Check> summary(Stage stage, RunningApplication gateway, Verdict verdict, Instant now)
            throws IOException, InterruptedException {
        SummaryRoute route = new SummaryRoute(stage.http(), gateway.address());
        LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Check> checks = new ArrayList<>();
        for (var group : new TreeMap<>(Verdict.summaryGroups()).entrySet()) {
            checks.add(Verdict.same(
                    "The summary by %s says the same".formatted(group.getKey()),
                    verdict.expected(group.getValue()),
                    route.totals(group.getKey(), last.minusDays(DAYS), last)));
        }
        return checks;
    }

    private static Map<String, Object> measured(
            Stage stage, Verdict verdict, SendCounts sent, KillCounts kills, WorkerPool workers) {
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("requests", sent.requests.sum());
        measured.put("idsSent", sent.ids.sum());
        measured.put("answered202", sent.accepted.sum());
        measured.put("putOff", sent.putOff.sum());
        measured.put("unanswered", sent.unanswered.sum());
        measured.put("givenUp", sent.abandoned.sum());
        measured.put("eventsOfUnknownFate", verdict.unknown());
        measured.put("eventsExpected", verdict.expected());
        measured.put("kills", kills.kills);
        measured.put("killsWithinARun", kills.withinRun);
        measured.put("killsBetweenCommitAndRemoval", kills.betweenCommitAndRemoval);
        measured.put("databaseStops", kills.databaseStops);
        measured.put("redisKills", kills.redisKills);
        measured.put("workersStarted", workers.started());
        measured.put("seconds", Math.round(stage.progress().seconds()));
        return measured;
    }
}
