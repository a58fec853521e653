package com.aurastream.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.DailyInsight.FollowUp;
import com.aurastream.intel.analysis.insight.DailyInsight.Insight;
import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.ArchivedPrediction;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.archive.PredictionArchive.Tally;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.snapshot.Game;
import com.aurastream.intel.snapshot.TrackedGames;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestServers;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.synthetic.SyntheticSettings;
import com.aurastream.simulator.world.synthetic.SyntheticWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Days of a synthetic world: what is told on one day is graded on the next, and nothing is told twice. */
class InsightDaysIT {

    private static final Logger LOG = LoggerFactory.getLogger(InsightDaysIT.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-17T00:00:00Z");
    private static final int DAYS = 4;
    private static final List<String> GAMES = List.of("fortnite", "minecraft", "gta");

    private final SettableClock clock = new SettableClock(MIDNIGHT);
    private final World world = new SyntheticWorld(new SyntheticSettings("synthetic:7", 7, true, 40, 0.1), MIDNIGHT);

    @Test
    void whatIsToldIsGradedTheNextDayAndNothingIsToldTwice() {
        try (ConfigurableApplicationContext worker = worker()) {
            List<Document<DailyInsight>> told = liveThroughTheDays(worker);

            assertThat(told).hasSize(DAYS * (GAMES.size() + 1));
            told.forEach(document -> assertThat(document.status()).isNotEqualTo(DocumentStatus.INSUFFICIENT_SAMPLE));
            for (String subject : subjects()) {
                assertThat(insights(told, subject)).doesNotHaveDuplicates();
            }
            assertThat(insights(told, "all")).isSubsetOf(insights(told, "fortnite", "minecraft", "gta"));
            assertGraded(worker, told);
            assertFollowedUp(told);
        }
    }

    private List<Document<DailyInsight>> liveThroughTheDays(ConfigurableApplicationContext worker) {
        List<Game> games = worker.getBean(TrackedGames.class).list().stream()
                .filter(game -> GAMES.contains(game.slug()))
                .toList();
        WorldFleet fleet = new WorldFleet(world, games, worker);
        liveThroughTheDaysBefore(fleet);
        List<Document<DailyInsight>> told = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            Instant midnight = MIDNIGHT.plus(Duration.ofDays(day));
            fleet.publishVideos(midnight.plus(Duration.ofMinutes(5)));
            succeed(worker, CreatorIntelJob.class, midnight.plus(Duration.ofMinutes(10)));
            succeed(worker, GradePredictionsJob.class, midnight.plus(Duration.ofMinutes(20)));
            fleet.publishCompetition(midnight.plus(Duration.ofMinutes(30)));
            succeed(worker, DailyInsightJob.class, midnight.plus(Duration.ofMinutes(30)));
            subjects().forEach(subject -> told.add(find(worker, midnight, subject)));
            if (day < DAYS - 1) {
                liveThrough(fleet, midnight);
            }
        }
        return told;
    }

    /** Every prediction of an earlier day has a grade; that of views is what the world knows. */
    private void assertGraded(ConfigurableApplicationContext worker, List<Document<DailyInsight>> told) {
        PredictionArchive archive = worker.getBean(PredictionArchive.class);
        Instant last = MIDNIGHT.plus(Duration.ofDays(DAYS - 1));
        int graded = 0;
        for (Document<DailyInsight> document : told) {
            Optional<Prediction> made = document.data().insight().flatMap(Insight::prediction);
            if (document.game().isPresent()
                    && made.isPresent()
                    && document.generatedAt().isBefore(last)) {
                ArchivedPrediction kept = archive.find(InsightPublisher.predictionId(
                                document.data().date(), document.game().get()))
                        .orElseThrow();
                assertThat(kept.prediction()).isEqualTo(made.get());
                assertGrade(kept);
                graded++;
            }
        }
        assertThat(graded).isGreaterThanOrEqualTo(3);
        List<Tally> tallies = archive.tallies(Instant.EPOCH);
        LOG.info("Over {} days: {}", DAYS, tallies);
        assertThat(tallies.stream()
                        .mapToInt(tally -> tally.hits() + tally.misses() + tally.ungradable())
                        .sum())
                .isEqualTo(graded);
    }

    private void assertGrade(ArchivedPrediction kept) {
        Grade grade = kept.grade().orElseThrow();
        assertThat(grade.verdict()).isNotEqualTo(Verdict.UNGRADABLE);
        assertThat(grade.verdict() == Verdict.HIT)
                .isEqualTo(grade.observed().getAsDouble() >= kept.prediction().least());
        if (kept.prediction().metric() == Metric.VIDEO_VIEWS) {
            long truth = world.video(
                            kept.prediction().subject(), kept.prediction().dueAt())
                    .orElseThrow()
                    .views();
            assertThat(grade.observed().getAsDouble()).isCloseTo((double) truth, withinPercentage(2));
        }
    }

    private static void assertFollowedUp(List<Document<DailyInsight>> told) {
        for (Document<DailyInsight> document : told) {
            Optional<FollowUp> followUp = document.data().followUp();
            Optional<Insight> before = told.stream()
                    .filter(other -> other.game().equals(document.game()))
                    .filter(other ->
                            other.data().date().equals(document.data().date().minusDays(1)))
                    .findFirst()
                    .flatMap(other -> other.data().insight());
            assertThat(followUp.map(FollowUp::headline)).isEqualTo(before.map(Insight::headline));
            before.ifPresent(insight -> assertThat(followUp.orElseThrow().sentence())
                    .startsWith(insight.prediction().isPresent() ? "It " : "It made no prediction.")
                    .doesNotContain("has not been read yet"));
        }
    }

    private static List<String> insights(List<Document<DailyInsight>> told, String... subjects) {
        return told.stream()
                .filter(document -> List.of(subjects).contains(document.game().orElse("all")))
                .flatMap(document -> document.data().insight().stream())
                .map(insight -> insight.game() + " " + insight.subject())
                .toList();
    }

    private static List<String> subjects() {
        List<String> subjects = new ArrayList<>(GAMES);
        subjects.add("all");
        return subjects;
    }

    /** Eight days of streams by the hour and two days of readings by four hours. */
    private void liveThroughTheDaysBefore(WorldFleet fleet) {
        for (int hour = 8 * 24; hour > 0; hour--) {
            fleet.watchStreams(MIDNIGHT.minus(Duration.ofHours(hour)));
        }
        for (int hour = 48; hour > 0; hour -= 4) {
            Instant at = MIDNIGHT.minus(Duration.ofHours(hour));
            if (hour % 24 == 20) {
                fleet.discover(at);
            }
            fleet.observe(at);
        }
    }

    private void liveThrough(WorldFleet fleet, Instant midnight) {
        for (int hour = 1; hour <= 24; hour++) {
            Instant at = midnight.plus(Duration.ofHours(hour));
            fleet.watchStreams(at);
            if (hour == 5) {
                fleet.discover(at);
            }
            if (hour % 3 == 0) {
                fleet.observe(at);
            }
        }
    }

    private void succeed(ConfigurableApplicationContext worker, Class<? extends Job> job, Instant at) {
        clock.set(at);
        RunRecord run = worker.getBean(JobRunner.class).run(worker.getBean(job), RunTrigger.SCHEDULE);
        assertThat(run.outcome()).as("%s", run).isEqualTo(RunOutcome.SUCCEEDED);
    }

    private static Document<DailyInsight> find(
            ConfigurableApplicationContext worker, Instant midnight, String subject) {
        String date = LocalDate.ofInstant(midnight, ZoneOffset.UTC).toString();
        return worker.getBean(DocumentCache.class)
                .find(IntelKeys.DAILY_INSIGHT, IntelKeys.DAILY_INSIGHT.name(date, subject))
                .orElseThrow();
    }

    private ConfigurableApplicationContext worker() {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings("insight_days"));
        settings.put("server.port", 0);
        settings.put("aurastream.runtime.scheduling", false);
        return IntelApplication.builder(CreatorIntelWorkerApplication.class, "creator-intel-worker")
                .initializers(created ->
                        ((GenericApplicationContext) created).registerBean("testClock", Clock.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
