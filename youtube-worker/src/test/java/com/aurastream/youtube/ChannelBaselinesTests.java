package com.aurastream.youtube;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.youtube.Fixtures.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChannelBaselinesTests {

    private static List<ObservedVideo> uploads(double... views) {
        return IntStream.range(0, views.length)
                .mapToObj(i -> observed("v" + i, 24 * (8 + i), (long) views[i]))
                .toList();
    }

    private static List<ChannelBaseline> of(List<ObservedVideo> uploads) {
        return ChannelBaselines.of("channel-1", uploads, NOW);
    }

    @Test
    void theMedianIsNotMovedByOneHit() {
        assertThat(of(uploads(100, 110, 120, 130, 9_000_000))).singleElement().satisfies(baseline -> {
            assertThat(baseline.medianViews()).isEqualTo(120);
            assertThat(baseline.format()).isEqualTo(VideoFormat.LONG);
            assertThat(baseline.n()).isEqualTo(5);
            assertThat(baseline.observedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void theSpreadIsThatOfLogarithms() {
        double e = Math.E;
        // ln(views + 1) is 1 to 5 give or take rounding: deviations from 3 are 2, 1, 0, 1, 2, their median is 1
        assertThat(of(uploads(e - 1, e * e - 1, Math.pow(e, 3) - 1, Math.pow(e, 4) - 1, Math.pow(e, 5) - 1)))
                .singleElement()
                .satisfies(baseline -> assertThat(baseline.logSpread()).isCloseTo(1.4826, within(0.15)));
        assertThat(of(uploads(50, 50, 50, 50, 50)))
                .singleElement()
                .satisfies(baseline -> assertThat(baseline.logSpread()).isZero());
    }

    @Test
    void fourSettledUploadsGiveNone() {
        assertThat(of(uploads(1, 2, 3, 4))).isEmpty();
    }

    @Test
    void freshUploadsDoNotCount() {
        List<ObservedVideo> uploads = new ArrayList<>(uploads(1, 2, 3, 4));
        uploads.add(observed("fresh", 24 * 6.9, 5));
        assertThat(of(uploads)).isEmpty();
        uploads.add(observed("settled", 24 * 7, 5));
        assertThat(of(uploads)).hasSize(1);
    }

    @Test
    void formatsAreKeptApart() {
        Stream<ObservedVideo> shorts = IntStream.range(0, 5)
                .mapToObj(i -> observed(
                        aVideo("s" + i).aShort().publishedHoursAgo(24 * (9 + i)).views(1000)));
        List<ObservedVideo> uploads =
                Stream.concat(shorts, uploads(10, 10, 10, 10, 10).stream()).toList();
        assertThat(of(uploads))
                .extracting(ChannelBaseline::format, ChannelBaseline::medianViews)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(VideoFormat.SHORT, 1000.0),
                        org.assertj.core.groups.Tuple.tuple(VideoFormat.LONG, 10.0));
    }

    @Test
    void onlyTheNewestThirtyCount() {
        double[] views =
                IntStream.range(0, 50).mapToDouble(i -> i < 30 ? 10 : 1_000_000).toArray();
        assertThat(of(uploads(views))).singleElement().satisfies(baseline -> {
            assertThat(baseline.n()).isEqualTo(30);
            assertThat(baseline.medianViews()).isEqualTo(10);
        });
    }

    @Test
    void anotherChannelsVideosDoNotCount() {
        assertThat(ChannelBaselines.of("channel-2", uploads(1, 2, 3, 4, 5), NOW))
                .isEmpty();
    }
}
