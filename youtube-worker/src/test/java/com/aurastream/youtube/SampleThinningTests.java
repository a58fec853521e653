package com.aurastream.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.VideoSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleThinningTests {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private static List<VideoSample> everyHalfHour(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new VideoSample(
                        START.plus(Duration.ofMinutes(30L * i)), i, OptionalLong.empty(), OptionalLong.empty()))
                .toList();
    }

    @Test
    void fewReadingsStayAsTheyAre() {
        assertThat(SampleThinning.thin(everyHalfHour(60), 60)).hasSize(60);
    }

    @Test
    void theNewestHalfIsKeptWhole() {
        List<VideoSample> all = everyHalfHour(1000);
        List<VideoSample> thinned = SampleThinning.thin(all, 60);
        assertThat(thinned).hasSize(60).endsWith(all.subList(970, 1000).toArray(VideoSample[]::new));
    }

    @Test
    void theFirstReadingStaysAndTheOlderOnesAreSpreadEvenly() {
        List<VideoSample> thinned = SampleThinning.thin(everyHalfHour(1000), 60);
        assertThat(thinned.get(0).observedAt()).isEqualTo(START);
        for (int i = 1; i < 30; i++) {
            long between = thinned.get(i).views() - thinned.get(i - 1).views();
            assertThat(between).as("gap %s", i).isBetween(31L, 34L);
        }
    }

    @Test
    void orderIsKeptAndNothingIsInvented() {
        List<VideoSample> all = everyHalfHour(137);
        List<VideoSample> thinned = SampleThinning.thin(all, 11);
        assertThat(thinned).hasSizeLessThanOrEqualTo(11).isSubsetOf(all);
        assertThat(thinned).extracting(VideoSample::observedAt).isSorted();
        assertThat(thinned).last().isEqualTo(all.get(136));
    }

    @Test
    void aLongGapLeavesSlicesEmptyRatherThanFilled() {
        List<VideoSample> all = new ArrayList<>(everyHalfHour(5));
        all.add(new VideoSample(START.plus(Duration.ofDays(10)), 99, OptionalLong.empty(), OptionalLong.empty()));
        all.add(new VideoSample(START.plus(Duration.ofDays(11)), 100, OptionalLong.empty(), OptionalLong.empty()));
        all.add(new VideoSample(START.plus(Duration.ofDays(12)), 101, OptionalLong.empty(), OptionalLong.empty()));
        assertThat(SampleThinning.thin(all, 5)).extracting(VideoSample::views).containsExactly(0L, 99L, 100L, 101L);
    }
}
