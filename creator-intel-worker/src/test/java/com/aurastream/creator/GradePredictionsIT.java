package com.aurastream.creator;

import static com.aurastream.intel.testing.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Prediction;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import com.aurastream.intel.archive.ClipArchive;
import com.aurastream.intel.archive.PredictionArchive;
import com.aurastream.intel.archive.StreamArchive;
import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.autoconfigure.IntelApplication;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.RunOutcome;
import com.aurastream.intel.runtime.RunRecord;
import com.aurastream.intel.runtime.RunTrigger;
import com.aurastream.intel.snapshot.Clip;
import com.aurastream.intel.snapshot.ClipReading;
import com.aurastream.intel.snapshot.DirectorySample;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoSample;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Planted series get exactly the grades that they deserve. */
class GradePredictionsIT {

    private static final Instant MADE = Instant.parse("2026-11-20T00:30:00Z");
    private static final Instant DUE = MADE.plus(Duration.ofHours(22));
    private static final Instant NEXT_DAY = Instant.parse("2026-11-21T00:20:00Z");
    private static final SettableClock CLOCK = new SettableClock(NEXT_DAY);

    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        Map<String, Object> settings = new LinkedHashMap<>(TestServers.settings("grade_predictions"));
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
        CLOCK.set(NEXT_DAY);
        bean(JdbcTemplate.class)
                .execute("truncate prediction, video, video_game, video_sample, directory_sample, clip cascade");
    }

    @Test
    void nothingToDoIsASuccess() {
        predict("later", Metric.VIDEO_VIEWS, "v", 1, NEXT_DAY.plusSeconds(60));

        RunRecord run = run();

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.items()).containsExactly(Item.done("predictions", 0, "nothing_to_do"));
        assertThat(bean(PredictionArchive.class).find("later").orElseThrow().grade())
                .isEmpty();
    }

    @Test
    void viewsAreThoseOfTheDueMoment() {
        reading("v", DUE.minus(Duration.ofHours(1)), 10_000);
        reading("v", DUE.plus(Duration.ofHours(1)), 14_000);
        predict("hit", Metric.VIDEO_VIEWS, "v", 12_000, DUE);
        predict("miss", Metric.VIDEO_VIEWS, "v", 12_001, DUE);

        run();

        assertThat(grade("hit")).returns(Verdict.HIT, Grade::verdict).satisfies(grade -> {
            assertThat(grade.observed()).hasValue(12_000);
            assertThat(grade.gradedAt()).isEqualTo(NEXT_DAY);
        });
        assertThat(grade("miss").verdict()).isEqualTo(Verdict.MISS);
    }

    @Test
    void vanishedVideoIsUngradableAndCostsNoOtherItsGrade() {
        reading("gone", DUE.minus(Duration.ofHours(5)), 10_000);
        bean(VideoArchive.class).markGone(List.of("gone"), DUE.minus(Duration.ofHours(2)));
        reading("v", DUE, 10_000);
        predict("a", Metric.VIDEO_VIEWS, "gone", 5, DUE);
        predict("b", Metric.VIDEO_VIEWS, "unknown", 5, DUE);
        predict("c", Metric.VIDEO_VIEWS, "v", 5, DUE);

        run();

        assertThat(grade("a"))
                .returns(Verdict.UNGRADABLE, Grade::verdict)
                .returns("The video is no longer public.", Grade::reason);
        assertThat(grade("b").reason()).isEqualTo("The video is not known here.");
        assertThat(grade("c").verdict()).isEqualTo(Verdict.HIT);
    }

    @Test
    void readingThatIsStillToComeIsWaitedForUntilTheWaitEnds() {
        reading("v", DUE.minus(Duration.ofHours(5)), 10_000);
        predict("a", Metric.VIDEO_VIEWS, "v", 5, DUE);

        assertThat(run().items().get(0).note()).contains("pending: There is no reading near 20 Nov 22:30 UTC.");
        assertThat(bean(PredictionArchive.class).find("a").orElseThrow().grade())
                .isEmpty();
        CLOCK.set(NEXT_DAY.plus(Duration.ofDays(1)));
        run();

        assertThat(grade("a").verdict()).isEqualTo(Verdict.UNGRADABLE);
    }

    @Test
    void viewsAreNotComparedAcrossABreakOfTheirMeaning() {
        Instant due = Instant.parse("2026-08-24T10:00:00Z");
        reading("v", due, 10_000);
        bean(PredictionArchive.class)
                .save(
                        "a",
                        "viral_video",
                        new Prediction(Metric.VIDEO_VIEWS, "gta", "v", 1, 5, due.minus(Duration.ofHours(22)), due));

        run();

        assertThat(grade("a").reason()).isEqualTo("What counts as a view changed on YouTube in between.");
    }

    @Test
    void shareCountsTheVideosThatNobodyHadSeen() {
        for (int i = 0; i < 30; i++) {
            String title = i < 6 ? "The great Heist number " + i : "A quiet day " + i;
            titled("new-" + i, title, DUE.minus(Duration.ofHours(20)), DUE.minus(Duration.ofHours(16)));
            titled("seen-" + i, "Heist again " + i, DUE.minus(Duration.ofHours(40)), MADE.minusSeconds(60));
        }
        predict("hit", Metric.KEYWORD_SHARE, "heist", 0.2, DUE);
        predict("miss", Metric.KEYWORD_SHARE, "heist", 0.21, DUE);

        run();

        assertThat(grade("hit"))
                .returns(Verdict.HIT, Grade::verdict)
                .satisfies(
                        grade -> assertThat(grade.reason())
                                .isEqualTo(
                                        "20.0 % of new videos, by 6 of 30 new videos; at least 20.0 % of new videos had been predicted."));
        assertThat(grade("miss").verdict()).isEqualTo(Verdict.MISS);
    }

    @Test
    void reachIsTheMedianOfTheHourThatEndsWhenItIsDue() {
        double[] viewers = {990, 2_000, 3_000, 9_000};
        for (int i = 0; i < 4; i++) {
            directory(DUE.minus(Duration.ofMinutes(60 - 15L * i)), Math.round(viewers[i]), true);
        }
        directory(DUE.minus(Duration.ofMinutes(20)), 90_000, false);
        directory(DUE, 90_000, true);
        predict("a", Metric.DIRECTORY_REACH, "gta", 25, DUE);

        run();

        assertThat(grade("a")).returns(Verdict.HIT, Grade::verdict).satisfies(grade -> assertThat(grade.observed())
                .hasValue(25));
    }

    @Test
    void momentIsTheViewsOfAllItsClips() {
        Instant made = MADE.minus(Duration.ofHours(1));
        clip("first", made, DUE.minus(Duration.ofHours(1)), 1_000);
        clip("first", made, DUE.plus(Duration.ofHours(1)), 3_000);
        clip("second", made.plusSeconds(20), DUE, 500);
        clip("other", made.plusSeconds(3_000), DUE, 70_000);
        predict("hit", Metric.MOMENT_VIEWS, "first", 2_500, DUE);
        predict("miss", Metric.MOMENT_VIEWS, "first", 2_501, DUE);
        predict("unknown", Metric.MOMENT_VIEWS, "nothing", 1, DUE);

        run();

        assertThat(grade("hit")).returns(Verdict.HIT, Grade::verdict).satisfies(grade -> assertThat(grade.observed())
                .hasValue(2_500));
        assertThat(grade("miss").verdict()).isEqualTo(Verdict.MISS);
        assertThat(grade("unknown").verdict()).isEqualTo(Verdict.UNGRADABLE);
    }

    private static void predict(String id, Metric metric, String subject, double least, Instant due) {
        bean(PredictionArchive.class).save(id, "test", new Prediction(metric, "gta", subject, 1, least, MADE, due));
    }

    private static void reading(String id, Instant at, long views) {
        ObservedVideo observed = new ObservedVideo(
                aVideo(id).now(DUE.minus(Duration.ofDays(90))).build().video(),
                new VideoSample(at, views, OptionalLong.empty(), OptionalLong.empty()));
        bean(VideoArchive.class).save("gta", List.of(observed));
    }

    private static void titled(String id, String title, Instant published, Instant firstRead) {
        ObservedVideo observed = new ObservedVideo(
                aVideo(id)
                        .channel("channel-" + id)
                        .title(title)
                        .now(published)
                        .publishedHoursAgo(0)
                        .build()
                        .video(),
                new VideoSample(firstRead, 1_000, OptionalLong.empty(), OptionalLong.empty()));
        bean(VideoArchive.class).save("gta", List.of(observed));
    }

    private static void directory(Instant at, long outside, boolean complete) {
        bean(StreamArchive.class).save("gta", new DirectorySample(at, 110, outside + 5_000, 1_000, 5_000, 3, complete));
    }

    private static void clip(String id, Instant createdAt, Instant readAt, long views) {
        Clip clip = new Clip(
                id,
                "https://clips.twitch.tv/" + id,
                "broadcaster",
                "Broadcaster",
                "clipper-" + id,
                "Clipper",
                Optional.empty(),
                Optional.empty(),
                "32982",
                "en",
                "What a jump",
                createdAt,
                Duration.ofSeconds(30),
                "https://clips-media-assets2.twitch.tv/" + id + ".jpg");
        bean(ClipArchive.class).save(List.of(new ObservedClip(clip, new ClipReading(readAt, views))));
    }

    private static Grade grade(String id) {
        return bean(PredictionArchive.class).find(id).orElseThrow().grade().orElseThrow();
    }

    private static RunRecord run() {
        return bean(JobRunner.class).run(bean(GradePredictionsJob.class), RunTrigger.REQUEST);
    }

    private static <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }
}
