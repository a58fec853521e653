package com.aurastream.intel.analysis.performance;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aBaseline;
import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.intel.testing.Videos.ofGame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerformanceTests {

    @Test
    void youngVideoWithFewerViewsBeatsOldHit() {
        List<VideoHistory> videos = growingVideos(60);
        videos.add(aVideo("young").publishedHoursAgo(3).views(40_000).build());
        videos.add(aVideo("old").publishedHoursAgo(600).views(90_000).build());
        GameVideos game = ofGame("fortnite", videos);
        assertThat(of(game, "young").z()).isGreaterThan(of(game, "old").z() + 1);
    }

    @Test
    void expectedViewsRiseWithAge() {
        List<AgeCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double hours = 1 + i;
            points.add(new AgeCurve.Point(hours, Math.log(1_000 * Math.sqrt(hours)) + (i % 3 - 1)));
        }
        AgeCurve curve = AgeCurve.fit(points);
        double before = Double.NEGATIVE_INFINITY;
        for (double hours = 0.1; hours < 500; hours *= 1.3) {
            assertThat(curve.at(hours)).isGreaterThanOrEqualTo(before);
            before = curve.at(hours);
        }
        assertThat(curve.at(100)).isCloseTo(Math.log(10_000), within(0.3));
    }

    @Test
    void curveFallsNowhereEvenIfOldVideosHaveFewerViews() {
        List<AgeCurve.Point> points = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            points.add(new AgeCurve.Point(i, 10 - i / 20.0));
        }
        AgeCurve curve = AgeCurve.fit(points);
        assertThat(curve.at(90)).isGreaterThanOrEqualTo(curve.at(2));
    }

    @Test
    void videoIsMeasuredAgainstItsChannelWhereTheBaselineIsKnown() {
        List<VideoHistory> videos = growingVideos(60);
        videos.add(aVideo("v")
                .channel("small")
                .publishedHoursAgo(400)
                .views(30_000)
                .build());
        var baseline = aBaseline("small", VideoFormat.LONG, 3_000, 20);
        VideoPerformance with = of(ofGame("fortnite", videos, baseline), "v");
        VideoPerformance without = of(ofGame("fortnite", videos), "v");
        assertThat(with.channelMultiple()).hasValueCloseTo(10.0, within(0.1));
        assertThat(with.residual()).isGreaterThan(without.residual());
        assertThat(without.channelMultiple()).isEmpty();
    }

    @Test
    void youngVideoIsComparedWithTheChannelMedianMovedBackToItsAge() {
        List<VideoHistory> videos = growingVideos(200);
        videos.add(aVideo("v").channel("c").publishedHoursAgo(2).views(10_000).build());
        var baseline = aBaseline("c", VideoFormat.LONG, 10_000, 20);
        assertThat(of(ofGame("fortnite", videos, baseline), "v")
                        .channelMultiple()
                        .orElseThrow())
                .isGreaterThan(2);
    }

    @Test
    void baselineOfFewUploadsOrOfAnotherFormatIsNotUsed() {
        List<VideoHistory> videos = growingVideos(10);
        videos.add(aVideo("v").channel("c").build());
        var few = aBaseline("c", VideoFormat.LONG, 100, 4);
        var other = aBaseline("c", VideoFormat.SHORT, 100, 30);
        assertThat(of(ofGame("fortnite", videos, few), "v").channelMultiple()).isEmpty();
        assertThat(of(ofGame("fortnite", videos, other), "v").channelMultiple()).isEmpty();
    }

    @Test
    void formatsAreNotCompared() {
        List<VideoHistory> videos = growingVideos(50);
        for (int i = 0; i < 20; i++) {
            videos.add(aVideo("s" + i).aShort().views(1_000_000).build());
        }
        VideoPerformance ofShort = of(ofGame("fortnite", videos), "s3");
        assertThat(ofShort.residual()).isZero();
        assertThat(ofShort.n()).isEqualTo(20);
    }

    @Test
    void velocityIsGainedBetweenTheLastReadingsTenMinutesApart() {
        GameVideos game = ofGame(
                "fortnite",
                List.of(
                        aVideo("two")
                                .viewsHoursAgo(0.05, 990)
                                .viewsHoursAgo(0.5, 900)
                                .viewsHoursAgo(9, 10)
                                .views(1_000)
                                .build(),
                        aVideo("one").views(1_000).build(),
                        aVideo("corrected").viewsHoursAgo(1, 1_200).views(1_000).build()));
        assertThat(of(game, "two").velocity()).hasValue(200);
        assertThat(of(game, "one").velocity()).isEmpty();
        assertThat(of(game, "corrected").velocity()).isEmpty();
    }

    @Test
    void announcedAndLaterReadingsAreNotSeen() {
        GameVideos game = ofGame(
                "fortnite",
                List.of(
                        aVideo("announced").publishedHoursAgo(-5).build(),
                        aVideo("v").viewsHoursAgo(2, 70).views(1_000_000).build()));
        assertThat(Performance.of(game, NOW.minus(Duration.ofHours(1))))
                .singleElement()
                .satisfies(p -> assertThat(p.views()).isEqualTo(70))
                .satisfies(p -> assertThat(p.age()).isEqualTo(Duration.ofHours(22)));
        assertThat(Performance.of(game, NOW)).extracting(p -> p.video().id()).containsExactly("v");
    }

    @Test
    void videoOfNoViewsAndOfNoAgeIsFarBelowUsual() {
        List<VideoHistory> videos = growingVideos(50);
        videos.add(aVideo("new").publishedHoursAgo(0).views(0).build());
        VideoPerformance performance = of(ofGame("fortnite", videos), "new");
        assertThat(performance.z()).isNegative().isFinite();
        assertThat(performance.age()).isZero();
    }

    @Test
    void singleVideoIsUsual() {
        VideoPerformance only = Performance.of(ofGame("fortnite", List.of(aVideo().build())), NOW)
                .get(0);
        assertThat(only.z()).isZero();
        assertThat(only.n()).isOne();
        assertThat(Performance.of(ofGame("fortnite", List.of()), NOW)).isEmpty();
    }

    @Test
    void orderOfTheInputDoesNotMatter() {
        List<VideoHistory> videos = growingVideos(80);
        List<VideoHistory> shuffled = new ArrayList<>(videos);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Performance.of(new GameVideos("fortnite", shuffled, List.of()), NOW))
                .isEqualTo(Performance.of(new GameVideos("fortnite", videos, List.of()), NOW));
    }

    private static VideoPerformance of(GameVideos game, String id) {
        return Performance.of(game, NOW).stream()
                .filter(p -> p.video().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<VideoHistory> growingVideos(int count) {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double hours = Math.exp(7.0 * i / count);
            long views = Math.round(1_000 * Math.sqrt(hours) * (1 + i % 4));
            videos.add(Videos.aVideo("g" + i)
                    .channel("g" + i % 10)
                    .publishedHoursAgo(hours)
                    .views(views)
                    .build());
        }
        return videos;
    }
}
