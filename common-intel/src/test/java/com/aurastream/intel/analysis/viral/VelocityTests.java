package com.aurastream.intel.analysis.viral;

import static com.aurastream.intel.testing.Videos.NOW;
import static com.aurastream.intel.testing.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aurastream.intel.snapshot.VideoHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VelocityTests {

    @Test
    void isGainedBetweenReadingsAndNotLifetimeOverAge() {
        Optional<Velocity> velocity = velocity(aVideo().publishedHoursAgo(24)
                .viewsHoursAgo(2, 100_000)
                .views(101_000)
                .build());
        assertThat(velocity).hasValueSatisfying(v -> {
            assertThat(v.perHour().value()).isCloseTo(500, within(1e-9));
            assertThat(v.perHour().n()).isEqualTo(2);
            assertThat(v.hours()).isEqualTo(2);
            assertThat(v.acceleration()).isEmpty();
        });
    }

    @Test
    void oneReadingHasNoVelocity() {
        assertThat(velocity(aVideo().views(1_000_000).build())).isEmpty();
    }

    @Test
    void aWiderWindowIsSurer() {
        double hour = relativeWidth(
                velocity(aVideo().viewsHoursAgo(1.5, 10_000).views(11_500).build())
                        .orElseThrow());
        double day = relativeWidth(velocity(aVideo().publishedHoursAgo(480)
                        .viewsHoursAgo(24, 10_000)
                        .views(34_000)
                        .build())
                .orElseThrow());
        assertThat(day).isLessThan(hour / 5);
    }

    private static double relativeWidth(Velocity v) {
        return (v.perHour().hi() - v.perHour().lo()) / v.perHour().value();
    }

    @Test
    void threeReadingsTellAcceleration() {
        Velocity v = velocity(aVideo().viewsHoursAgo(4, 10_000)
                        .viewsHoursAgo(2, 12_000)
                        .views(20_000)
                        .build())
                .orElseThrow();
        assertThat(v.perHour().value()).isCloseTo(4_000, within(1e-9));
        assertThat(v.previousPerHour()).hasValue(1_000);
        assertThat(v.acceleration()).hasValueSatisfying(a -> {
            assertThat(a.value()).isCloseTo(1_500, within(1e-9));
            assertThat(a.lo()).isPositive();
        });
        assertThat(v.readings()).containsExactly(NOW.minus(Duration.ofHours(4)), NOW.minus(Duration.ofHours(2)), NOW);
    }

    @Test
    void nothingIsComparedAcrossACorrection() {
        Velocity v = velocity(aVideo().viewsHoursAgo(6, 90_000)
                        .viewsHoursAgo(4, 60_000)
                        .viewsHoursAgo(2, 62_000)
                        .views(64_000)
                        .build())
                .orElseThrow();
        assertThat(v.perHour().value()).isCloseTo(1_000, within(1e-9));
        assertThat(v.perHour().n()).isEqualTo(3);
        assertThat(velocity(aVideo().viewsHoursAgo(2, 90_000).views(60_000).build()))
                .isEmpty();
    }

    @Test
    void aTinyFallIsACacheAndNoCorrection() {
        Velocity v = velocity(
                        aVideo().viewsHoursAgo(2, 1_000_000).views(999_990).build())
                .orElseThrow();
        assertThat(v.perHour().value()).isZero();
        assertThat(v.perHour().lo()).isZero();
    }

    @Test
    void readingsSecondsApartAreOne() {
        VideoHistory history = aVideo().viewsHoursAgo(24, 10_000)
                .viewsHoursAgo(23.99, 10_000)
                .viewsHoursAgo(0.01, 34_100)
                .views(34_000)
                .build();
        Velocity v = velocity(history).orElseThrow();
        assertThat(v.perHour().n()).isEqualTo(2);
        assertThat(v.perHour().value()).isCloseTo(24_100 / 23.99, within(0.01));
    }

    @Test
    void nothingIsComparedAcrossARedefinitionOfViews() {
        Instant now = Instant.parse("2026-08-30T00:00:00Z");
        VideoHistory across = aVideo().now(now)
                .publishedHoursAgo(24 * 20)
                .viewsHoursAgo(24 * 10, 10_000)
                .views(900_000)
                .build();
        assertThat(Velocity.of(across, now)).isEmpty();
        VideoHistory after = aVideo().now(now)
                .publishedHoursAgo(24 * 20)
                .viewsHoursAgo(24 * 10, 10_000)
                .viewsHoursAgo(10, 899_000)
                .views(900_000)
                .build();
        assertThat(Velocity.of(after, now).orElseThrow().perHour().value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void readingsFromBeforePublicationOrAfterNowAreNotSeen() {
        VideoHistory history = aVideo().publishedHoursAgo(5)
                .viewsHoursAgo(6, 0)
                .viewsHoursAgo(4, 1_000)
                .viewsHoursAgo(2, 3_000)
                .views(900_000)
                .build();
        Velocity v = Velocity.of(history, NOW.minus(Duration.ofHours(1))).orElseThrow();
        assertThat(v.perHour().value()).isCloseTo(1_000, within(1e-9));
        assertThat(v.perHour().n()).isEqualTo(2);
    }

    private static Optional<Velocity> velocity(VideoHistory history) {
        return Velocity.of(history, NOW);
    }
}
