package com.aurastream.intel.analysis.thumbnail;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.analysis.viral.AgeBand;
import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Videos;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThumbnailCohortsTests {

    private static final double[] SUCCESS = successes();

    private static double[] successes() {
        Random random = new Random(11);
        return IntStream.range(0, 300)
                .mapToDouble(i -> Math.exp(random.nextGaussian()))
                .toArray();
    }

    private static List<VideoHistory> videos(int n, int channels) {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double hours = 10 + 600.0 * i / n;
            videos.add(aVideo("v" + i)
                    .channel("c" + i % channels)
                    .format(i % 5 == 0 ? VideoFormat.LIVE : VideoFormat.LONG)
                    .publishedHoursAgo(hours)
                    .views((long) (1_000 * Math.log(hours) * success(i)))
                    .build());
        }
        return videos;
    }

    /** How well a video does, 1 is usual. */
    private static double success(int number) {
        return SUCCESS[number];
    }

    private static ThumbnailCohorts cohorts(List<VideoHistory> videos, int perGroup) {
        return ThumbnailCohorts.of(Videos.ofGame("fortnite", videos), NOW, perGroup);
    }

    @Test
    void winnersAreThoseWhoDoWellAndTheOthersAreOrdinary() {
        ThumbnailCohorts cohorts = cohorts(videos(300, 300), 40);
        assertThat(cohorts.winners()).hasSize(40);
        assertThat(cohorts.control()).hasSize(40);
        assertThat(cohorts.winners()).filteredOn(v -> success(number(v)) > 1.3).hasSize(40);
        assertThat(cohorts.control())
                .filteredOn(v -> success(number(v)) > 0.4 && success(number(v)) < 2)
                .hasSizeGreaterThanOrEqualTo(37);
        assertThat(cohorts.missing()).isEmpty();
        assertThat(cohorts.considered()).isEqualTo(300);
    }

    @Test
    void everyWinnerIsMatchedByFormatAndAgeBand() {
        List<VideoHistory> videos = videos(300, 300);
        ThumbnailCohorts cohorts = cohorts(videos, 60);
        for (int i = 0; i < cohorts.winners().size(); i++) {
            ThumbnailVideo winner = cohorts.winners().get(i);
            ThumbnailVideo partner = cohorts.control().get(i);
            assertThat(partner.format()).isEqualTo(winner.format());
            assertThat(band(videos.get(number(partner)))).isEqualTo(band(videos.get(number(winner))));
        }
        assertThat(cohorts.winners()).extracting(ThumbnailVideo::format).contains(VideoFormat.LIVE, VideoFormat.LONG);
    }

    @Test
    void aChannelCountsOnceInEachGroup() {
        ThumbnailCohorts cohorts = cohorts(videos(300, 20), 40);
        assertThat(channels(cohorts.winners(), 20)).doesNotHaveDuplicates();
        assertThat(channels(cohorts.control(), 20)).doesNotHaveDuplicates();
        assertThat(cohorts.winners()).hasSameSizeAs(cohorts.control()).hasSizeBetween(15, 20);
    }

    private static List<Integer> channels(List<ThumbnailVideo> videos, int channels) {
        return videos.stream().map(v -> number(v) % channels).toList();
    }

    @Test
    void shortsAndTheVeryYoungAreLeftOut() {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            videos.add(aVideo("s" + i)
                    .channel("c" + i)
                    .aShort()
                    .publishedHoursAgo(50 + i)
                    .views(1_000L * i)
                    .build());
            videos.add(aVideo("y" + i)
                    .channel("d" + i)
                    .publishedHoursAgo(1 + i / 20.0)
                    .views(1_000L * i)
                    .build());
        }
        ThumbnailCohorts cohorts = cohorts(videos, 40);
        assertThat(cohorts.considered()).isZero();
        assertThat(cohorts.winners()).isEmpty();
    }

    @Test
    void tooFewAreSaidToBeTooFew() {
        ThumbnailCohorts cohorts = cohorts(videos(24, 24), 40);
        assertThat(cohorts.winners()).hasSizeLessThan(ThumbnailCohorts.NEEDED);
        assertThat(cohorts.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.n()).isEqualTo(cohorts.winners().size());
            assertThat(missing.needed()).isEqualTo(ThumbnailCohorts.NEEDED);
        });
        assertThat(cohorts(List.of(), 40).missing()).hasSize(1);
    }

    @Test
    void theOrderOfTheVideosMakesNoDifference() {
        List<VideoHistory> videos = videos(200, 80);
        List<VideoHistory> shuffled = new ArrayList<>(videos);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(ThumbnailCohorts.of(new GameVideos("g", shuffled, List.of()), NOW, 30))
                .isEqualTo(ThumbnailCohorts.of(new GameVideos("g", videos, List.of()), NOW, 30));
    }

    @Test
    void readingsAfterTheMomentAreNotSeen() {
        List<VideoHistory> videos = videos(90, 90);
        assertThat(ThumbnailCohorts.of(Videos.ofGame("g", videos), NOW.minus(Duration.ofHours(1)), 30)
                        .considered())
                .isZero();
    }

    @Test
    void aGroupWithoutRoomIsRefused() {
        assertThatThrownBy(() -> cohorts(List.of(), 0)).hasMessageContaining("got 0");
    }

    private static AgeBand band(VideoHistory history) {
        return AgeBand.of(Duration.between(history.video().publishedAt(), NOW));
    }

    private static int number(ThumbnailVideo video) {
        return Integer.parseInt(video.videoId().substring(1));
    }
}
