package com.aurastream.intel.analysis.viral;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aBaseline;
import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.intel.testing.Videos.ofGame;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.stats.ScorePart;
import com.aurastream.intel.analysis.viral.ViralAnalysis.FormatVelocity;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Label;
import com.aurastream.intel.analysis.viral.ViralAnalysis.Topic;
import com.aurastream.intel.analysis.viral.ViralAnalysis.ViralVideo;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Videos;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViralDetectorTests {

    @Test
    void risingShortVideoBeatsOldHit() {
        List<VideoHistory> videos = calm(200, 1);
        videos.add(aVideo("old-hit")
                .channel("a")
                .publishedHoursAgo(24 * 40)
                .viewsHoursAgo(24, 6_000_000)
                .views(6_000_500)
                .build());
        videos.add(aVideo("burst")
                .channel("b")
                .publishedHoursAgo(8)
                .viewsHoursAgo(2, 60_000)
                .viewsHoursAgo(1, 120_000)
                .views(220_000)
                .build());
        ViralAnalysis analysis = detect(videos);
        assertThat(analysis.ranking().get(0)).satisfies(top -> {
            assertThat(top.videoId()).isEqualTo("burst");
            assertThat(top.label()).isEqualTo(Label.VIRAL);
        });
        assertThat(analysis.ranking()).extracting(ViralVideo::videoId).doesNotContain("old-hit");
    }

    @Test
    void aCalmGameHasNoViralVideosAndAHotOneHasMany() {
        List<VideoHistory> hot = calm(180, 2);
        for (int i = 0; i < 20; i++) {
            hot.add(burst("burst-" + i, "hot-" + i).build());
        }
        ViralAnalysis calm = detect(calm(200, 2));
        ViralAnalysis heated = detect(hot);
        assertThat(calm.viralShare().orElseThrow().value()).isLessThan(0.01);
        assertThat(heated.viralShare().orElseThrow().value()).isBetween(0.08, 0.11);
        assertThat(heated.viralShare().orElseThrow().lo())
                .isGreaterThan(calm.viralShare().orElseThrow().hi());
    }

    @Test
    void tenThousandfoldViewsAloneChangeNoLabel() {
        ViralAnalysis small = detect(calm(100, 3));
        ViralAnalysis large = detect(calm(100, 3).stream()
                .map(h -> aVideo(h.video().id())
                        .channel(h.video().channelId())
                        .publishedHoursAgo(
                                Duration.between(h.video().publishedAt(), NOW).toMinutes() / 60.0)
                        .viewsHoursAgo(24, h.samples().get(0).views() * 10_000)
                        .views(h.latest().views() * 10_000)
                        .build())
                .toList());
        assertThat(large.viral()).isEqualTo(small.viral());
        assertThat(velocity(large).median().value())
                .isGreaterThan(velocity(small).median().value() * 5_000);
    }

    @Test
    void formatsAreKeptApart() {
        List<VideoHistory> videos = calm(100, 4);
        for (int i = 0; i < 60; i++) {
            videos.add(aVideo("short-" + i)
                    .aShort()
                    .channel("shorts-" + i)
                    .publishedHoursAgo(30 + i)
                    .viewsHoursAgo(24, 3_000_000)
                    .views(3_050_000 + 1_000L * i)
                    .build());
        }
        ViralAnalysis analysis = detect(videos);
        assertThat(analysis.ranking()).extracting(ViralVideo::format).doesNotContain(VideoFormat.SHORT);
        assertThat(analysis.velocities())
                .extracting(FormatVelocity::format)
                .containsExactly(VideoFormat.LONG, VideoFormat.SHORT);
    }

    @Test
    void aSmallChannelsHitIsSeenThroughItsBaseline() {
        List<VideoHistory> videos = calm(100, 5);
        videos.add(aVideo("small")
                .channel("tiny")
                .publishedHoursAgo(30)
                .viewsHoursAgo(3, 7_000)
                .views(8_500)
                .build());
        ChannelBaseline usual = aBaseline("tiny", VideoFormat.LONG, 400, 20);
        assertThat(ViralDetector.detect(ofGame("minecraft", videos, usual), NOW).ranking())
                .filteredOn(v -> v.videoId().equals("small"))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.label()).isEqualTo(Label.VIRAL);
                    assertThat(v.channelMultiple()).hasValueSatisfying(m -> {
                        assertThat(m.lo()).isGreaterThan(3);
                        assertThat(m.n()).isEqualTo(20);
                    });
                });
        assertThat(detect(videos).ranking())
                .filteredOn(v -> v.label() == Label.VIRAL)
                .extracting(ViralVideo::videoId)
                .doesNotContain("small");
    }

    @Test
    void aBaselineFromBeforeARedefinitionIsNotUsed() {
        List<VideoHistory> videos = calm(100, 5);
        videos.add(aVideo("small")
                .channel("tiny")
                .publishedHoursAgo(30)
                .viewsHoursAgo(3, 7_000)
                .views(8_500)
                .build());
        ChannelBaseline old = new ChannelBaseline(
                "tiny", VideoFormat.LONG, 400, 0.5, 20, java.time.Instant.parse("2026-08-01T00:00:00Z"));
        assertThat(ViralDetector.detect(ofGame("minecraft", videos, old), NOW))
                .isEqualTo(ViralDetector.detect(ofGame("minecraft", videos), NOW));
    }

    @Test
    void aStepInTheMeaningOfViewsMakesNoVirals() {
        java.time.Instant now = java.time.Instant.parse("2026-08-29T12:00:00Z");
        Random random = new Random(6);
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long views = Math.round(20_000 * Math.exp(random.nextGaussian()));
            videos.add(aVideo("v-" + i)
                    .channel("c-" + i)
                    .now(now)
                    .publishedHoursAgo(24 * 8 + i)
                    .viewsHoursAgo(24 * 6.5, views)
                    .viewsHoursAgo(20, Math.round(views * 1.4))
                    .views(Math.round(views * 1.401))
                    .build());
        }
        ViralAnalysis analysis = ViralDetector.detect(ofGame("minecraft", videos), now);
        assertThat(analysis.viral()).isLessThanOrEqualTo(1);
        assertThat(velocity(analysis).p90().value()).isLessThan(50);
    }

    @Test
    void aCorrectedVideoIsNotViral() {
        List<VideoHistory> videos = calm(100, 7);
        videos.add(burst("corrected", "x").viewsHoursAgo(2, 900_000).build());
        assertThat(detect(videos).ranking()).extracting(ViralVideo::videoId).doesNotContain("corrected");
    }

    @Test
    void aVideoNotReadForTwoDaysIsNotCalledRising() {
        List<VideoHistory> videos = calm(100, 8);
        videos.add(burst(aVideo("stale").now(NOW.minus(Duration.ofHours(50)))).build());
        ViralAnalysis analysis = detect(videos);
        assertThat(analysis.ranking()).extracting(ViralVideo::videoId).doesNotContain("stale");
        assertThat(analysis.videos()).isEqualTo(101);
        assertThat(analysis.current()).isEqualTo(100);
    }

    @Test
    void announcedVideosAreLeftOut() {
        List<VideoHistory> videos = calm(100, 9);
        videos.add(aVideo("tomorrow").publishedHoursAgo(-20).views(900_000).build());
        assertThat(detect(videos).videos()).isEqualTo(100);
    }

    @Test
    void fewerThanTwentyVideosAreInsufficient() {
        ViralAnalysis analysis = detect(calm(19, 10));
        assertThat(analysis.sufficient()).isFalse();
        assertThat(analysis.viralShare()).isEmpty();
        assertThat(analysis.ranking()).isEmpty();
        assertThat(analysis.missing()).singleElement().satisfies(m -> assertThat(m.n())
                .isEqualTo(19));
        assertThat(detect(List.of()).missing()).singleElement().satisfies(m -> assertThat(m.n())
                .isZero());
    }

    @Test
    void equalVideosAreSteadyAndNotFalling() {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            videos.add(aVideo("v-" + i)
                    .channel("c-" + i)
                    .publishedHoursAgo(100)
                    .viewsHoursAgo(5, 9_990)
                    .build());
        }
        ViralAnalysis analysis = detect(videos);
        assertThat(analysis.viral()).isZero();
        assertThat(analysis.rising()).isZero();
    }

    @Test
    void everyScoreCarriesPartsAndEvidence() {
        List<VideoHistory> videos = calm(100, 11);
        videos.add(burst("burst", "x").build());
        ViralVideo top = detect(videos).ranking().get(0);
        assertThat(top.score().parts()).extracting(ScorePart::name).contains("age_adjusted_outlier", "pace");
        assertThat(top.score().value().lo()).isLessThan(top.score().value().value());
        assertThat(top.evidence().videoId()).isEqualTo("burst");
        assertThat(top.evidence().samples()).hasSize(3).isSorted().last().isEqualTo(NOW);
    }

    @Test
    void aTopicNeedsTwoChannels() {
        List<VideoHistory> videos = calm(100, 12);
        for (int i = 0; i < 4; i++) {
            videos.add(burst("shared-" + i, "shared-" + i)
                    .tags("minecraft", "Copper Golem")
                    .build());
            videos.add(burst("lonely-" + i, "one").tags("minecraft", "my brand").build());
        }
        assertThat(detect(videos).topics())
                .extracting(Topic::text)
                .contains("copper golem")
                .doesNotContain("my brand");
        assertThat(detect(videos).topics().get(0).evidence()).hasSize(4);
    }

    @Test
    void aGameThatSpeedsUpIsSeenAtEqualAge() {
        List<VideoHistory> videos = new ArrayList<>();
        Random random = new Random(13);
        for (int i = 0; i < 60; i++) {
            long noise = random.nextInt(200);
            videos.add(aVideo("early-" + i)
                    .channel("e-" + i)
                    .publishedHoursAgo(24 * 10)
                    .viewsHoursAgo(24 * 9, 1_000)
                    .viewsHoursAgo(24 * 8.5, 7_000 + noise)
                    .views(20_000)
                    .build());
            videos.add(aVideo("late-" + i)
                    .channel("l-" + i)
                    .publishedHoursAgo(24 * 2)
                    .viewsHoursAgo(24, 1_000)
                    .viewsHoursAgo(12, 13_000 + noise)
                    .views(25_000)
                    .build());
        }
        assertThat(detect(videos).velocityChange()).hasValueSatisfying(change -> {
            assertThat(change.lo()).isGreaterThan(1.2);
            assertThat(change.value()).isLessThan(2.5);
        });
    }

    @Test
    void orderOfInputDoesNotMatter() {
        List<VideoHistory> videos = calm(150, 14);
        for (int i = 0; i < 10; i++) {
            videos.add(burst("burst-" + i, "hot-" + i)
                    .tags("one", "two", "tag " + i % 3)
                    .build());
        }
        List<ChannelBaseline> baselines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            baselines.add(aBaseline("c-" + i, VideoFormat.LONG, 1_000 * i + 10, 5 + i));
        }
        ViralAnalysis expected = ViralDetector.detect(new GameVideos("minecraft", videos, baselines), NOW);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(videos, new Random(seed));
            Collections.shuffle(baselines, new Random(seed));
            assertThat(ViralDetector.detect(new GameVideos("minecraft", videos, baselines), NOW))
                    .isEqualTo(expected);
        }
    }

    @Test
    void tenThousandVideosTakeLessThanTwoSeconds() {
        List<VideoHistory> videos = calm(10_000, 15);
        long start = cpuTime();
        ViralAnalysis analysis = detect(videos);
        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(analysis.current()).isEqualTo(10_000);
    }

    /** Videos that grow with the logarithm of their age and differ by a factor that is usual, none of which takes off. */
    private static List<VideoHistory> calm(int n, int seed) {
        Random random = new Random(seed);
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double hours = 26 + random.nextDouble() * 1_000;
            double level = 8_000 * Math.exp(Math.max(-1.8, Math.min(1.8, random.nextGaussian())));
            videos.add(aVideo("calm-" + i)
                    .channel("c-" + i % 60)
                    .tags("minecraft", "tag " + random.nextInt(40))
                    .publishedHoursAgo(hours)
                    .viewsHoursAgo(24, Math.round(level * grown(hours - 24)))
                    .views(Math.round(level * grown(hours)))
                    .build());
        }
        return videos;
    }

    private static double grown(double hours) {
        return Math.log1p(hours / 5);
    }

    private static Videos burst(String id, String channel) {
        return burst(aVideo(id).channel(channel));
    }

    private static Videos burst(Videos video) {
        return video.publishedHoursAgo(20)
                .viewsHoursAgo(4, 700_000)
                .viewsHoursAgo(2, 800_000)
                .views(900_000);
    }

    private static FormatVelocity velocity(ViralAnalysis analysis) {
        return analysis.velocities().get(0);
    }

    private static ViralAnalysis detect(List<VideoHistory> videos) {
        return ViralDetector.detect(ofGame("minecraft", videos), NOW);
    }

    /** Of this thread, so that a busy machine does not fail the test. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
