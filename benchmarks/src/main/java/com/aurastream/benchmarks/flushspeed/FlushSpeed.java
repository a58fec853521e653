package com.aurastream.benchmarks.flushspeed;

import com.aurastream.benchmarks.report.Check;
import com.aurastream.benchmarks.report.Quantiles;
import com.aurastream.benchmarks.report.Report;
import com.aurastream.benchmarks.stage.Program;
import com.aurastream.benchmarks.stage.Stage;
import com.aurastream.intel.event.AnalyticsEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Flushes a full stream, and lets psql copy the same rows into the same table, by turns. The flush does more: it reads the stream,
 * looks for repeated ids, counts by hour and day, and removes what it stored.
 */
public final class FlushSpeed implements Program {

    private static final int CREATORS = 20;
    private static final int CATEGORIES = 4;
    private static final int NAMES = 12;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final double MEDIAN = 0.5;

    private final FlushSpeedSettings settings;

    /** A run as the settings say. */
    public FlushSpeed(FlushSpeedSettings settings) {
        this.settings = settings;
    }

    /** What a round took, in milliseconds, and whether all rows were there after each half. */
    private record Round(double flush, double copy, boolean complete) {}

    @Override
    public Report play(Stage stage) throws Exception {
        EventTables tables = new EventTables(stage.postgres().jdbcUrl());
        Optional<RowCopy> psql = PsqlCopy.find(stage.postgres().port());
        RowCopy copy = psql.orElseGet(() -> new DriverCopy(stage.postgres().jdbcUrl()));
        Path file = stage.scratch().path().resolve("rows.txt");
        try (WarmFlush flush = new WarmFlush(stage)) {
            stage.progress().say("The flush worker is ready; beside it " + copy.name());
            List<Round> rounds = new ArrayList<>();
            for (int number = 0; number < settings.warmUps() + settings.rounds(); number++) {
                Round round =
                        round(flush, tables, copy, file, number, stage.clock().instant());
                stage.progress()
                        .say("%s %d: flush %.0f ms, copy %.0f ms, ratio %.2f"
                                .formatted(
                                        number < settings.warmUps() ? "warm-up" : "round",
                                        number + 1,
                                        round.flush,
                                        round.copy,
                                        round.copy / round.flush));
                rounds.add(round);
            }
            return report(rounds, copy, psql.isPresent());
        }
    }

    private Round round(WarmFlush flush, EventTables tables, RowCopy copy, Path file, int number, Instant now)
            throws Exception {
        tables.empty();
        flush.fill(events(settings.seed() + number, now));
        double flushed = flush.flush();
        boolean complete = isComplete(tables) && tables.counted() == settings.rows() && flush.waiting() == 0;
        copy.out(file);
        tables.empty();
        double copied = copy.in(file);
        return new Round(flushed, copied, complete && isComplete(tables));
    }

    private boolean isComplete(EventTables tables) throws SQLException {
        return tables.events() == settings.rows();
    }

    private Report report(List<Round> all, RowCopy copy, boolean psql) {
        List<Round> rounds = all.subList(settings.warmUps(), all.size());
        double flush = median(rounds.stream().map(Round::flush).toList());
        double copied = median(rounds.stream().map(Round::copy).toList());
        double ratio = copied / flush;
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("beside", copy.name());
        measured.put("psql", psql);
        measured.put("flushMedianMillis", Math.round(flush));
        measured.put("copyMedianMillis", Math.round(copied));
        measured.put("flushRowsPerSecond", perSecond(flush));
        measured.put("copyRowsPerSecond", perSecond(copied));
        measured.put("ratio", "%.2f".formatted(ratio));
        measured.put(
                "flushMillis",
                rounds.stream().map(round -> Math.round(round.flush)).toList());
        measured.put(
                "copyMillis",
                rounds.stream().map(round -> Math.round(round.copy)).toList());
        List<Check> checks = List.of(
                new Check(
                        "The flush reaches the objective of psql's speed",
                        ratio >= settings.objective(),
                        String.format(Locale.ROOT, "%.2f, objective %.2f", ratio, settings.objective())),
                new Check(
                        "Every row was there after every half of every round",
                        all.stream().allMatch(Round::complete),
                        "%d rounds".formatted(all.size())));
        return new Report(
                "flush-speed",
                "the flush reaches %s of the speed of COPY by psql".formatted(settings.objective()),
                settings.fields(),
                measured,
                checks);
    }

    private long perSecond(double millis) {
        return Math.round(settings.rows() / millis * 1_000);
    }

    private static double median(List<Double> values) {
        return Quantiles.of(values, MEDIAN);
    }

    private List<AnalyticsEvent> events(long seed, Instant now) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, settings.rows())
                .mapToObj(number -> event(random, now, settings.hours()))
                .toList();
    }

    private static AnalyticsEvent event(SplittableRandom random, Instant now, int hours) {
        int name = random.nextInt(NAMES);
        return new AnalyticsEvent(
                "creator-" + random.nextInt(CREATORS),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "event_name_" + name,
                "category-" + name % CATEGORIES,
                "session-" + random.nextInt(20_000),
                Optional.of("user-" + random.nextInt(5_000)),
                now.minusMillis(random.nextLong(hours * HOUR_MILLIS)).truncatedTo(ChronoUnit.MILLIS),
                "{\"place\":%d,\"note\":\"%s\",\"theme\":\"dark\",\"length\":%d}"
                        .formatted(random.nextInt(100), Long.toHexString(random.nextLong()), random.nextInt(10_000)));
    }
}
