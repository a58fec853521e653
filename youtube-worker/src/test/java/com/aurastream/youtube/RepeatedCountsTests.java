package com.aurastream.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RepeatedCountsTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void countGivenAgainIsNoReading() {
        List<VideoSample> samples = List.of(sample(0, 50_000, 900), sample(30, 50_000, 900), sample(60, 50_400, 900));
        assertThat(RepeatedCounts.dropped(samples)).containsExactly(samples.get(0), samples.get(2));
    }

    @Test
    void newLikeMakesItAReading() {
        List<VideoSample> samples = List.of(sample(0, 50_000, 900), sample(30, 50_000, 901));
        assertThat(RepeatedCounts.dropped(samples)).isEqualTo(samples);
    }

    @Test
    void smallVideoMayStandStill() {
        List<VideoSample> samples = List.of(sample(0, 999, 9), sample(30, 999, 9));
        assertThat(RepeatedCounts.dropped(samples)).isEqualTo(samples);
    }

    private static VideoSample sample(long minutes, long views, long likes) {
        return new VideoSample(NOON.plusSeconds(60 * minutes), views, OptionalLong.of(likes), OptionalLong.empty());
    }
}
