package com.aurastream.coachcleanup;

import static com.aurastream.coachcleanup.SixtyDays.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.DataClass;
import com.aurastream.intel.archive.Holding;
import com.aurastream.intel.archive.Holding.Columns;
import com.aurastream.intel.archive.Holding.Files;
import com.aurastream.intel.archive.Holding.Partitions;
import com.aurastream.intel.archive.Holdings;
import com.aurastream.intel.archive.RetentionArchive.Purge;
import com.aurastream.intel.archive.RetentionArchive.Standing;
import com.aurastream.intel.archive.RetentionPolicy;
import com.aurastream.intel.archive.RetentionRules;
import com.aurastream.intel.asset.AssetStores;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.testing.TestRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionJobIT {

    private static final Duration LEAD = Duration.ofDays(3);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Instant CUT_OFF = NOW.minus(MONTH.minus(LEAD));
    private static final int PORTION = 7;
    private static final List<String> WITH_TEXT = List.of("channel", "clip", "document", "mission", "video");
    private static final String VIDEO_FACTS =
            "select string_agg(concat_ws('|', id, channel_id, published_at, duration_ms), ','"
                    + " order by id) from video";
    private static final Map<RetentionPolicy, Purged> PURGED = new EnumMap<>(RetentionPolicy.class);

    @BeforeAll
    static void purge() {
        for (RetentionPolicy policy : RetentionPolicy.values()) {
            PURGED.put(policy, Purged.by(policy));
        }
    }

    @AfterAll
    static void close() {
        PURGED.values().forEach(purged -> purged.database().close());
    }

    @ParameterizedTest
    @EnumSource(RetentionPolicy.class)
    void noTextOlderThanThirtyDaysIsLeftInAnyColumnOfAnyTable(RetentionPolicy policy) {
        assertThat(purged(policy).markers().keySet()).containsExactlyElementsOf(WITH_TEXT);
        assertThat(purged(policy).markers().values())
                .allSatisfy(days -> assertThat(days).hasSize(SixtyDays.DAYS));

        Map<String, SortedSet<String>> left = purged(policy).database().markers();

        assertThat(left.keySet()).containsExactlyElementsOf(WITH_TEXT);
        assertThat(left.values()).allSatisfy(days -> {
            assertThat("MARK" + days.first()).isEqualTo(SixtyDays.marker(CUT_OFF));
            assertThat(days).hasSize(27);
        });
    }

    @Test
    void numbersGoWithTheTextUnderTheDefaultPolicy() {
        Purged purged = purged(RetentionPolicy.DEFAULT);
        Map<String, Long> left = counts(purged.database());
        assertThat(left).containsEntry("video", 80L).containsEntry("video_game", 80L);
        assertThat(left).containsEntry("clip", 81L).containsEntry("clip_reading", 81L);
        assertThat(left).containsEntry("directory_sample", 27L).containsEntry("vision_verdict", 27L);
        assertThat(left).containsEntry("channel_baseline", 27L).containsEntry("video_sample", 27L * 4);
        List.of("prediction", "mission", "mission_day")
                .forEach(table -> assertThat(left).containsEntry(table, (long) SixtyDays.DAYS));
        for (String own : List.of("job_run", "coach_session", "analytics_dead_letter", "generation_job")) {
            assertThat(left).as(own).containsEntry(own, 42L);
        }
        for (String byDay : List.of("analytics_event", "analytics_hour")) {
            assertThat(left).as(byDay).containsEntry(byDay, 42L);
        }
        // a day counts from its beginning
        assertThat(left).containsEntry("analytics_day", 41L);
        assertThat(left).containsEntry("generation_asset", 84L).containsEntry("generation_part", 42L);
        assertThat(left).containsEntry("asset_leftover", 0L);
    }

    @Test
    void numbersStayUnderTheAmendedPolicyWhereTheTextGoes() {
        Purged purged = purged(RetentionPolicy.AMENDED);
        KeptDatabase database = purged.database();

        assertThat(counts(database))
                .containsEntry("document", 27L * 4)
                .containsEntry("video", SixtyDays.DAYS * 3L)
                .containsEntry("clip", SixtyDays.DAYS * 3L)
                .containsEntry("channel", (long) SixtyDays.DAYS);
        for (String numbers :
                List.of("video_sample", "clip_reading", "directory_sample", "channel_baseline", "vision_verdict")) {
            assertThat(database.everything().get(numbers))
                    .isEqualTo(purged.before().get(numbers));
        }
        assertThat(database.jdbc.queryForObject(VIDEO_FACTS, String.class)).isEqualTo(purged.videoFacts());
        assertThat(database.rows(
                        "video", "title is null and channel_title is null and tags is null and thumbnail_url is null"))
                .hasSize(SixtyDays.DAYS * 3 - 80);
    }

    @Test
    void readersCopeWithRowsWhoseTextHasGone() {
        KeptDatabase database = purged(RetentionPolicy.AMENDED).database();
        Instant start = NOW.minus(Duration.ofDays(90));
        assertThat(database.videos.histories("fortnite", start, start)).hasSize(80);
        assertThat(database.clips.histories("33214", start, 1000)).hasSize(81);
        assertThat(database.missions.before("creator", LocalDate.parse("2026-11-23"), 100))
                .hasSize(SixtyDays.DAYS)
                .last()
                .satisfies(
                        mission -> assertThat(mission.candidate().title()).isEqualTo("This text is no longer kept."));
    }

    @ParameterizedTest
    @EnumSource(RetentionPolicy.class)
    void whatIsYoungerIsUntouchedByteForByte(RetentionPolicy policy) {
        assertThat(younger(purged(policy).database())).isEqualTo(purged(policy).younger());
        assertThat(purged(policy).younger().values())
                .allSatisfy(rows -> assertThat(rows).hasSizeGreaterThanOrEqualTo(26));
    }

    @ParameterizedTest
    @EnumSource(RetentionPolicy.class)
    void auditSaysExactlyWhatWentAndHowOldTheRestIs(RetentionPolicy policy) {
        Purged purged = purged(policy);
        Map<String, Long> left = present(purged.database());
        Map<String, Long> gone = purged.report().items().stream().collect(Collectors.toMap(Item::name, Item::count));
        for (Holding holding : Holdings.all()) {
            String name = holding.name();
            if (!(holding.removal() instanceof Files) && !name.endsWith(".months")) {
                assertThat(gone.get(name))
                        .as(name)
                        .isEqualTo(Objects.requireNonNull(purged.present().get(name))
                                - Objects.requireNonNull(left.get(name)));
            }
            assertThat(audited(purged.database(), holding)).as(name).isEqualTo(gone.get(name));
            Standing standing = purged.database().retention.standing(holding);
            assertThat(purged.database()
                            .jdbc
                            .queryForObject(
                                    "select max(oldest_left) from retention_purge where holding = ?",
                                    Timestamp.class,
                                    name))
                    .as(name)
                    .isEqualTo(standing.oldest().map(Timestamp::from).orElse(null));
            assertThat(standing.last().orElseThrow().removed()).as(name).isEqualTo(gone.get(name));
        }
    }

    @Test
    void partitionsGoWhole() {
        assertThat(purged(RetentionPolicy.DEFAULT)
                        .database()
                        .jdbc
                        .queryForList(
                                "select part from retention_purge where holding = 'video_sample' and removed = 4",
                                String.class))
                .hasSize(33)
                .contains("video_sample_20260924", "video_sample_20261026")
                .doesNotContain("video_sample_20261027");
    }

    @Test
    void runsThatAreStoppedAnywhereEndWhereOneRunEnds() {
        KeptDatabase once = purged(RetentionPolicy.DEFAULT).database();
        try (KeptDatabase often = filled("retention_often")) {
            RetentionJob job = job(often, rules(RetentionPolicy.DEFAULT, LEAD));
            int runs = 0;
            for (int checkpoints = 3; !ended(job, runs, checkpoints); checkpoints += 2) {
                runs++;
            }

            assertThat(runs).isGreaterThan(5);
            assertThat(often.everything()).isEqualTo(once.everything());
            for (Holding holding : Holdings.all()) {
                assertThat(audited(often, holding)).as(holding.name()).isEqualTo(audited(once, holding));
            }
        }
    }

    @Test
    void portionsInAnyOrderEndWhereOneRunEnds() {
        KeptDatabase once = purged(RetentionPolicy.DEFAULT).database();
        try (KeptDatabase mixed = filled("retention_mixed")) {
            RetentionRules rules = rules(RetentionPolicy.DEFAULT, LEAD);
            Random random = new Random(11);
            List<Holding> left = new ArrayList<>(Holdings.all());
            while (!left.isEmpty()) {
                Holding holding = left.get(random.nextInt(left.size()));
                if (!someRemoved(mixed, holding, purge(rules, holding))) {
                    left.remove(holding);
                }
            }

            assertThat(mixed.everything()).isEqualTo(once.everything());
        }
    }

    @Test
    void secondRunFindsNothing() {
        KeptDatabase database = purged(RetentionPolicy.DEFAULT).database();
        Map<String, List<String>> before = database.everything();

        JobReport second = job(database, rules(RetentionPolicy.DEFAULT, LEAD))
                .run(TestRun.of(RetentionJob.NAME, NOW).next(NOW));

        assertThat(second.items()).hasSize(Holdings.all().size()).allSatisfy(item -> {
            assertThat(item.count()).isZero();
            assertThat(item.error()).isEmpty();
        });
        assertThat(database.everything()).isEqualTo(before);
        database.jdbc.execute("delete from retention_purge where run = 'run-2'");
    }

    @Test
    void rowThatIsRefreshedBetweenLookAndDeleteStays() throws Exception {
        try (KeptDatabase database = filled("retention_refresh")) {
            String id = "20260924-0";
            try (Connection writer = connection(database);
                    Statement statement = writer.createStatement()) {
                writer.setAutoCommit(false);
                statement.execute(
                        "update video set title = 'fresh', described_at = '" + NOW + "' where id = '" + id + "'");
                CompletableFuture<JobReport> run =
                        CompletableFuture.supplyAsync(() -> run(database, RetentionPolicy.DEFAULT));
                awaitWaitingOrDone(database, run);
                writer.commit();
                run.get(60, TimeUnit.SECONDS);
            }

            assertThat(database.rows("video", "id = ? and title = 'fresh'", id)).hasSize(1);
            assertThat(database.rows("video_game", "video_id = ?", id)).hasSize(1);
        }
    }

    @Test
    void videosThatAreObservedAgainWhileTheJobRunsKeepTheirText() throws Exception {
        try (KeptDatabase database = filled("retention_race")) {
            List<String> old = database.jdbc.queryForList(
                    "select id from video where described_at < ? order by id desc",
                    String.class,
                    Timestamp.from(CUT_OFF));
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> old.forEach(id -> database.videos.save("fortnite", List.of(SixtyDays.video(id, NOW)))));
            RetentionJob job = new RetentionJob(
                    database.retention, rules(RetentionPolicy.DEFAULT, LEAD), AssetStores.read(Path.of("nowhere")), 1);

            job.run(TestRun.of(RetentionJob.NAME, NOW));
            writer.get(60, TimeUnit.SECONDS);
            job.run(TestRun.of(RetentionJob.NAME, NOW).next(NOW));

            assertThat(database.rows("video", "described_at = ? and title is not null", Timestamp.from(NOW)))
                    .hasSize(old.size());
            assertThat(database.rows("video_game", "true")).hasSize(SixtyDays.DAYS * 3);
        }
    }

    @Test
    void rowThatIsExactlyAsOldAsItMayBeStays() {
        try (KeptDatabase database = new KeptDatabase("retention_boundary")) {
            Instant limit = NOW.minus(MONTH);
            for (Instant at : List.of(limit, limit.minus(1, ChronoUnit.MICROS))) {
                database.streams.save("fortnite", new DirectorySample(at, 12, 500, 20, 45, 3.5, true));
            }

            job(database, rules(RetentionPolicy.DEFAULT, Duration.ZERO)).run(TestRun.of(RetentionJob.NAME, NOW));

            assertThat(database.streams.history("fortnite", Instant.EPOCH))
                    .extracting(DirectorySample::observedAt)
                    .containsExactly(limit);
        }
    }

    @Test
    void dayGoesWhenItsLastInstantIsTooOldByUtc() {
        try (KeptDatabase database = new KeptDatabase("retention_days")) {
            Instant midnight = NOW.truncatedTo(ChronoUnit.DAYS);
            Instant lastOfDay = midnight.minus(MONTH).minus(1, ChronoUnit.MICROS);
            database.videos.save(List.of(SixtyDays.video("video", lastOfDay)));
            RetentionJob job = job(database, rules(RetentionPolicy.DEFAULT, Duration.ZERO));
            database.jdbc.execute("set time zone 'Asia/Tokyo'");

            job.run(TestRun.of(RetentionJob.NAME, midnight.minus(1, ChronoUnit.MICROS)));
            assertThat(database.count("video_sample")).isOne();

            job.run(TestRun.of(RetentionJob.NAME, midnight));
            assertThat(database.count("video_sample")).isZero();
            assertThat(database.jdbc.queryForList("select 1 from pg_class where relname = 'video_sample_20261023'"))
                    .isEmpty();
        }
    }

    /**
     * A filled archive that a run went through, and how it was before.
     *
     * @param present how much of each holding there was
     */
    private record Purged(
            KeptDatabase database,
            Map<String, SortedSet<String>> markers,
            Map<String, List<String>> before,
            Map<String, List<String>> younger,
            Map<String, Long> present,
            String videoFacts,
            JobReport report) {

        static Purged by(RetentionPolicy policy) {
            KeptDatabase database = filled("retention_" + policy);
            return new Purged(
                    database,
                    database.markers(),
                    database.everything(),
                    RetentionJobIT.younger(database),
                    RetentionJobIT.present(database),
                    String.valueOf(database.jdbc.queryForObject(VIDEO_FACTS, String.class)),
                    run(database, policy));
        }
    }

    private static Purged purged(RetentionPolicy policy) {
        return Objects.requireNonNull(PURGED.get(policy));
    }

    private static KeptDatabase filled(String name) {
        KeptDatabase database = new KeptDatabase(name);
        SixtyDays.fill(database);
        return database;
    }

    private static JobReport run(KeptDatabase database, RetentionPolicy policy) {
        return job(database, rules(policy, LEAD)).run(TestRun.of(RetentionJob.NAME, NOW));
    }

    private static RetentionJob job(KeptDatabase database, RetentionRules rules) {
        return new RetentionJob(database.retention, rules, AssetStores.read(Path.of("nowhere")), PORTION);
    }

    private static boolean ended(RetentionJob job, int number, int checkpoints) {
        try {
            job.run(StoppingRun.after("stopped-" + number, checkpoints));
            return true;
        } catch (RunStoppedException e) {
            return false;
        }
    }

    private static RetentionRules rules(RetentionPolicy policy, Duration lead) {
        Map<DataClass, Duration> limits = new EnumMap<>(DataClass.class);
        List.of(DataClass.YOUTUBE_TEXT, DataClass.TWITCH_TEXT, DataClass.QUOTED_TEXT)
                .forEach(text -> limits.put(text, MONTH));
        List.of(DataClass.YOUTUBE_STATISTICS, DataClass.TWITCH_STATISTICS, DataClass.DERIVED)
                .forEach(numbers -> limits.put(numbers, policy.statistics()));
        List.of(DataClass.EVENT, DataClass.EVENT_COUNT, DataClass.COACH, DataClass.GENERATION, DataClass.LEDGER)
                .forEach(own -> limits.put(own, Duration.ofDays(45)));
        return new RetentionRules(policy, lead, limits);
    }

    private static Purge purge(RetentionRules rules, Holding holding) {
        return new Purge(
                "mixed", rules.policy(), rules.cutOff(holding.dataClass(), NOW).orElseThrow(), NOW);
    }

    private static boolean someRemoved(KeptDatabase database, Holding holding, Purge purge) {
        return holding.removal() instanceof Files
                ? database.retention
                        .removeFiles(holding, purge, 5, sha256 -> true)
                        .more()
                : database.retention.removeSome(holding, purge, 5).more();
    }

    private static Map<String, Long> counts(KeptDatabase database) {
        Map<String, Long> counts = new TreeMap<>();
        database.tables().stream()
                .filter(table -> !table.equals("retention_purge"))
                .forEach(table -> counts.put(table, database.count(table)));
        return counts;
    }

    /** How much of each holding there is; text goes on counting until it is gone, with its row or without. */
    private static Map<String, Long> present(KeptDatabase database) {
        Map<String, Long> present = new TreeMap<>();
        for (Holding holding : Holdings.all()) {
            String some = holding.removal() instanceof Columns columns
                    ? columns.columns().get(0) + " is not null"
                    : "true";
            present.put(
                    holding.name(), (long) database.rows(holding.table(), some).size());
        }
        return present;
    }

    /** What no holding may touch: what is not older than the cut-off; of partitions, whole days of it. */
    private static Map<String, List<String>> younger(KeptDatabase database) {
        Map<String, List<String>> younger = new TreeMap<>();
        for (Holding holding : Holdings.all()) {
            Instant from = holding.removal() instanceof Partitions ? CUT_OFF.truncatedTo(ChronoUnit.DAYS) : CUT_OFF;
            if (holding.removal() instanceof Files) {
                continue;
            }
            younger.put(
                    holding.name(),
                    database.rows(holding.table(), holding.measuredBy() + " >= ?", Timestamp.from(from)));
        }
        younger.put(
                "creator's missions",
                List.copyOf(database.jdbc.queryForList("select t::text from mission_day t", String.class)));
        return younger;
    }

    private static long audited(KeptDatabase database, Holding holding) {
        Long removed = database.jdbc.queryForObject(
                "select coalesce(sum(removed), 0) from retention_purge where holding = ?", Long.class, holding.name());
        return removed == null ? 0 : removed;
    }

    private static Connection connection(KeptDatabase database) throws SQLException {
        DataSource source = Objects.requireNonNull(database.jdbc.getDataSource());
        return source.getConnection();
    }

    /** Code that waits for the writer's lock instead of passing over it is caught waiting. */
    private static void awaitWaitingOrDone(KeptDatabase database, CompletableFuture<?> run) {
        while (!run.isDone()) {
            Long waiting = database.jdbc.queryForObject("select count(*) from pg_locks where not granted", Long.class);
            if (waiting != null && waiting > 0) {
                return;
            }
            Thread.onSpinWait();
        }
    }
}
