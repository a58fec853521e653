package com.aurastream.intel.analysis.scoring;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aBaseline;
import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.intel.testing.Videos.ofGame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.analysis.scoring.CategoryScores.FormatStatistics;
import com.aurastream.intel.analysis.scoring.CategoryScores.LanguageStatistics;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.analysis.stats.Score;
import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CategoryScorerTests {

    @Test
    void noVideosAreInsufficientAndNotModerate() {
        CategoryScores scores = CategoryScorer.score(ofGame("minecraft", List.of()), NOW);
        assertThat(scores.sufficient()).isFalse();
        assertThat(scores.confidence()).isZero();
        assertThat(scores.demand()).isEmpty();
        assertThat(scores.competitionYoutube()).isEmpty();
        assertThat(scores.newcomerChance()).isEmpty();
        assertThat(scores.momentum()).isEmpty();
        assertThat(scores.consistency()).isEmpty();
        assertThat(scores.medianReadingAgeHours()).isEmpty();
        assertThat(scores.missing())
                .containsExactly(
                        new Missing("scores", 0, CategoryScorer.MIN_VIDEOS, "videos of this game with a reading"));
    }

    @Test
    void confidenceGrowsWithTheSampleAlone() {
        assertThat(score(world(30, 1, 1)).confidence()).isEqualTo(0.5);
        assertThat(score(world(30, 1, 1000)).confidence()).isEqualTo(0.5);
        assertThat(score(world(300, 1, 1)).confidence()).isGreaterThan(0.9);
    }

    @Test
    void demandIsComparableBetweenGames() {
        Score small = score(world(200, 1, 1)).demand().orElseThrow();
        Score large = score(world(200, 1, 100)).demand().orElseThrow();
        assertThat(large.value().value() - small.value().value()).isCloseTo(50, within(5.0));
        assertThat(small.value().lo()).isLessThan(small.value().value());
    }

    @Test
    void viralVideosStayInTheStatistics() {
        List<VideoHistory> videos = world(100, 2, 1);
        for (int i = 0; i < 15; i++) {
            videos.add(aVideo("viral-" + i)
                    .channel("v-" + i)
                    .publishedHoursAgo(50)
                    .viewsHoursAgo(10, 8_000_000)
                    .views(9_000_000)
                    .build());
        }
        FormatStatistics longs = score(videos).formats().get(0);
        assertThat(longs.views().orElseThrow().p90().value()).isGreaterThan(8_000_000);
        assertThat(longs.videos()).isEqualTo(115);
    }

    @Test
    void formatsStandSideBySide() {
        List<VideoHistory> videos = world(60, 3, 1);
        for (int i = 0; i < 30; i++) {
            videos.add(aVideo("short-" + i)
                    .aShort()
                    .channel("s-" + i % 7)
                    .views(500_000)
                    .build());
        }
        assertThat(score(videos).formats())
                .extracting(FormatStatistics::format, FormatStatistics::videos)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(VideoFormat.LONG, 60),
                        org.assertj.core.groups.Tuple.tuple(VideoFormat.SHORT, 30));
        assertThat(score(videos).formats().get(1).channels()).isEqualTo(7);
        assertThat(score(videos).formats().get(1).viewsPerHour()).isEmpty();
    }

    @Test
    void hiddenCountsAreAbsentAndNotZero() {
        List<VideoHistory> videos = world(40, 4, 1);
        assertThat(score(videos).formats().get(0).engagement()).isEmpty();
        for (int i = 0; i < 12; i++) {
            VideoHistory plain =
                    aVideo("shown-" + i).channel("x-" + i).views(10_000).build();
            VideoSample sample = new VideoSample(NOW, 10_000, OptionalLong.of(450), OptionalLong.of(50));
            videos.add(new VideoHistory(plain.video(), List.of(sample)));
        }
        assertThat(score(videos).formats().get(0).engagement()).hasValueSatisfying(e -> {
            assertThat(e.value()).isEqualTo(0.05);
            assertThat(e.n()).isEqualTo(12);
        });
    }

    @Test
    void languagesAreCountedByTheirPrimarySubtag() {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            videos.add(aVideo("en-" + i).language(i % 2 == 0 ? "en-US" : "EN").build());
            videos.add(aVideo("u-" + i).undeclaredLanguage().build());
            videos.add(aVideo("es-" + i).language("es-419").build());
            videos.add(aVideo("fil-" + i).language(i < 5 ? "fil" : "en").build());
        }
        assertThat(score(videos).languages())
                .extracting(LanguageStatistics::language, LanguageStatistics::videos)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("en", 15),
                        org.assertj.core.groups.Tuple.tuple("es", 10),
                        org.assertj.core.groups.Tuple.tuple("und", 10),
                        org.assertj.core.groups.Tuple.tuple("fil", 5));
    }

    @Test
    void viewsInFewHandsAreMoreCompetition() {
        List<VideoHistory> spread = world(100, 5, 1);
        List<VideoHistory> monopoly = new ArrayList<>(world(100, 5, 1));
        monopoly.add(aVideo("giant")
                .channel("giant")
                .publishedHoursAgo(100)
                .views(80_000_000)
                .build());
        assertThat(part(score(monopoly).competitionYoutube().orElseThrow(), "concentration_long"))
                .isGreaterThan(part(score(spread).competitionYoutube().orElseThrow(), "concentration_long") + 15);
    }

    @Test
    void tenfoldUploadsAreMoreCompetition() {
        assertThat(score(world(1_000, 6, 1))
                        .competitionYoutube()
                        .orElseThrow()
                        .value()
                        .lo())
                .isGreaterThan(score(world(100, 6, 1))
                        .competitionYoutube()
                        .orElseThrow()
                        .value()
                        .hi());
    }

    @Test
    void theChanceOfNewcomersNeedsKnownChannels() {
        CategoryScores scores = score(world(100, 7, 1));
        assertThat(scores.newcomerChance()).isEmpty();
        assertThat(scores.missing())
                .filteredOn(m -> m.what().equals("newcomerChance"))
                .singleElement()
                .satisfies(m -> assertThat(m.n()).isZero());
    }

    @Test
    void smallChannelsThatBeatTheUsualAreAChance() {
        assertThat(newcomers(30_000).value()).isGreaterThan(95);
        assertThat(newcomers(100).value()).isLessThan(5);
        assertThat(newcomers(100).hi()).isGreaterThan(5);
    }

    private static com.aurastream.intel.analysis.stats.Estimate newcomers(long viewsOfSmall) {
        List<VideoHistory> videos = new ArrayList<>();
        List<ChannelBaseline> baselines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean small = i < 18;
            videos.add(aVideo("v-" + i)
                    .channel("c-" + i)
                    .publishedHoursAgo(100 + i)
                    .views(small ? viewsOfSmall : 5_000)
                    .build());
            baselines.add(aBaseline("c-" + i, VideoFormat.LONG, small ? 500 : 5_000, 10));
        }
        return CategoryScorer.score(ofGame("minecraft", videos, baselines.toArray(ChannelBaseline[]::new)), NOW)
                .newcomerChance()
                .orElseThrow()
                .value();
    }

    @Test
    void momentumSeesADoublingAndIsFlatWithoutOne() {
        assertThat(momentum(1).value()).isCloseTo(50, within(12.0));
        assertThat(momentum(1).lo()).isLessThan(50);
        assertThat(momentum(1).hi()).isGreaterThan(50);
        assertThat(momentum(2).lo()).isGreaterThan(70);
        assertThat(momentum(0.5).hi()).isLessThan(30);
    }

    /** Every day twenty new videos, read a day and two days after publication, at a rate that changes by this factor a week. */
    private static com.aurastream.intel.analysis.stats.Estimate momentum(double perWeek) {
        Random random = new Random(8);
        List<VideoHistory> videos = new ArrayList<>();
        for (int day = 2; day < 14; day++) {
            for (int i = 0; i < 20; i++) {
                double gained = 5_000 * Math.pow(perWeek, (14 - day) / 7.0) * Math.exp(0.5 * random.nextGaussian());
                var now = NOW.minus(Duration.ofDays(day - 2L));
                videos.add(aVideo("v-" + day + "-" + i)
                        .channel("c-" + i)
                        .now(now)
                        .publishedHoursAgo(46)
                        .viewsHoursAgo(23, 10_000)
                        .views(10_000 + Math.round(gained))
                        .build());
            }
        }
        return score(videos).momentum().orElseThrow().value();
    }

    @Test
    void oneReadingEachIsNoMomentum() {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            videos.add(aVideo("v-" + i).publishedHoursAgo(10 + i).build());
        }
        CategoryScores scores = score(videos);
        assertThat(scores.momentum()).isEmpty();
        assertThat(scores.demand()).isEmpty();
        assertThat(scores.missing()).extracting(Missing::what).contains("demand", "momentum", "newcomerChance");
    }

    @Test
    void alikeVideosAreConsistent() {
        List<VideoHistory> wild = new ArrayList<>();
        List<VideoHistory> alike = new ArrayList<>();
        Random random = new Random(9);
        for (int i = 0; i < 100; i++) {
            double z = random.nextGaussian();
            wild.add(aVideo("v-" + i)
                    .publishedHoursAgo(50 + i)
                    .views(Math.round(10_000 * Math.exp(2 * z)))
                    .build());
            alike.add(aVideo("v-" + i)
                    .publishedHoursAgo(50 + i)
                    .views(Math.round(10_000 * Math.exp(0.5 * z)))
                    .build());
        }
        assertThat(score(alike).consistency().orElseThrow().value().lo())
                .isGreaterThan(score(wild).consistency().orElseThrow().value().hi() + 20);
    }

    @Test
    void orderOfInputDoesNotMatter() {
        List<VideoHistory> videos = world(200, 10, 1);
        List<ChannelBaseline> baselines = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            baselines.add(aBaseline("c-" + i, VideoFormat.LONG, 100 + 37 * i, 8));
        }
        CategoryScores expected = CategoryScorer.score(new GameVideos("minecraft", videos, baselines), NOW);
        assertThat(expected.newcomerChance()).isPresent();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(videos, new Random(seed));
            Collections.shuffle(baselines, new Random(seed));
            assertThat(CategoryScorer.score(new GameVideos("minecraft", videos, baselines), NOW))
                    .isEqualTo(expected);
        }
    }

    @Test
    void tenThousandVideosTakeLessThanTwoSeconds() {
        List<VideoHistory> videos = world(10_000, 11, 1);
        long start = cpuTime();
        assertThat(score(videos).videos()).isEqualTo(10_000);
        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    /** Videos of the last week, read twice, with views that are usual for their age times a factor. */
    private static List<VideoHistory> world(int n, int seed, double factor) {
        Random random = new Random(seed);
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double hours = 13 + random.nextDouble() * 150;
            double level = factor * 3_000 * Math.exp(random.nextGaussian());
            videos.add(aVideo("v-" + i)
                    .channel("c-" + i * 8 / 10)
                    .publishedHoursAgo(hours)
                    .viewsHoursAgo(12, Math.round(level * Math.log1p((hours - 12) / 5)))
                    .views(Math.round(level * Math.log1p(hours / 5)))
                    .build());
        }
        return videos;
    }

    private static double part(Score score, String name) {
        return score.parts().stream()
                .filter(p -> p.name().equals(name))
                .map(ScorePart::score)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static CategoryScores score(List<VideoHistory> videos) {
        return CategoryScorer.score(ofGame("minecraft", videos), NOW);
    }

    /** Of this thread, so that a busy machine does not fail the test. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
