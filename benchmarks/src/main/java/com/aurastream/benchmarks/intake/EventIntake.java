package com.aurastream.benchmarks.intake;

import com.aurastream.benchmarks.event.EventMint;
import com.aurastream.benchmarks.intake.Load.Timing;
import com.aurastream.benchmarks.process.RunningApplication;
import com.aurastream.benchmarks.report.Check;
import com.aurastream.benchmarks.report.Quantiles;
import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.Program;
import com.aurastream.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Posts batches of events to the gateway, and sends the same ones to Redis without it, by turns. The gateway does more: it reads
 * JSON, checks every field, and enters what it took into the books. Nothing flushes meanwhile; both streams are emptied after each
 * round.
 */
public final class EventIntake implements Program {

    private static final double MEDIAN = 0.5;
    private static final Map<String, Double> QUANTILES = new LinkedHashMap<>();

    static {
        QUANTILES.put("P50", MEDIAN);
        QUANTILES.put("P95", 0.95);
        QUANTILES.put("P99", 0.99);
    }

    private final EventIntakeSettings settings;

    /** A run as the settings say. */
    public EventIntake(EventIntakeSettings settings) {
        this.settings = settings;
    }

    private record Round(Timing gateway, Timing redis, boolean complete) {}

    @Override
    public Report play(Stage stage) throws Exception {
        RunningApplication gateway = stage.startGateway(
                stage.application("api-gateway").atFullSpeed(),
                Map.of("aurastream.gateway.analytics.requests-per-second", 0));
        EventMint mint = new EventMint(settings.seed(), stage.clock().instant());
        List<Round> rounds = new ArrayList<>();
        try (Load load = new Load(settings.senders());
                RedisStreams streams = new RedisStreams(stage.redis().url(), settings.senders())) {
            for (int number = 0; number < settings.warmUps() + settings.rounds(); number++) {
                Batches batches = new Batches(mint, number * settings.events(), settings.requests(), settings.batch());
                Round round = round(load, new GatewaySink(stage.http(), gateway.address(), batches), streams, batches);
                tell(stage, number, round);
                rounds.add(round);
            }
        }
        return report(rounds);
    }

    private Round round(Load load, Sink gateway, RedisStreams streams, Batches batches) throws Exception {
        Timing posted = load.send(batches.count(), gateway);
        Timing added = load.send(batches.count(), streams.alone(batches));
        boolean complete = streams.inFleet() == settings.events() && streams.alone() == settings.events();
        streams.empty();
        return new Round(posted, added, complete);
    }

    private void tell(Stage stage, int number, Round round) {
        stage.progress()
                .say("%s %d: gateway %,d events/s, Redis alone %,d events/s"
                        .formatted(
                                number < settings.warmUps() ? "warm-up" : "round",
                                number + 1,
                                perSecond(round.gateway.millis()),
                                perSecond(round.redis.millis())));
    }

    private Report report(List<Round> all) {
        List<Round> rounds = all.subList(settings.warmUps(), all.size());
        double gateway = median(rounds, Round::gateway);
        double redis = median(rounds, Round::redis);
        double ratio = redis / gateway;
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("gatewayEventsPerSecond", perSecond(gateway));
        measured.put("redisEventsPerSecond", perSecond(redis));
        measured.put("ratio", String.format(Locale.ROOT, "%.2f", ratio));
        measured.putAll(answers("gateway", rounds, Round::gateway));
        measured.putAll(answers("redis", rounds, Round::redis));
        List<Check> checks = List.of(
                new Check(
                        "The gateway reaches the objective of the speed of Redis alone",
                        ratio >= settings.objective(),
                        String.format(Locale.ROOT, "%.2f, objective %.2f", ratio, settings.objective())),
                new Check(
                        "Every event of every round was in its stream",
                        all.stream().allMatch(Round::complete),
                        "%d rounds of %,d".formatted(all.size(), settings.events())));
        return new Report(
                "event-intake",
                "the gateway takes events in at %s of the speed of Redis alone".formatted(settings.objective()),
                settings.fields(),
                measured,
                checks);
    }

    private static double median(List<Round> rounds, Function<Round, Timing> half) {
        return Quantiles.of(rounds.stream().map(half).map(Timing::millis).toList(), MEDIAN);
    }

    /** Quantiles of the answers to single batches, of all rounds, in milliseconds. */
    private static Map<String, Object> answers(String name, List<Round> rounds, Function<Round, Timing> half) {
        List<Double> answers = rounds.stream()
                .map(half)
                .flatMap(timing -> timing.answers().stream())
                .toList();
        Map<String, Object> quantiles = new LinkedHashMap<>();
        QUANTILES.forEach((quantile, part) -> quantiles.put(
                name + "AnswerMillis" + quantile, String.format(Locale.ROOT, "%.1f", Quantiles.of(answers, part))));
        return quantiles;
    }

    private long perSecond(double millis) {
        return Math.round(settings.events() / millis * 1_000);
    }
}
