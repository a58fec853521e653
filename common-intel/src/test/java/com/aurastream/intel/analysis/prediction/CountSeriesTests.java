package com.aurastream.intel.analysis.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.analysis.prediction.CountSeries.Reading;
import com.aurastream.intel.analysis.prediction.Grade.Verdict;
import com.aurastream.intel.analysis.prediction.Measurement.Measured;
import com.aurastream.intel.analysis.prediction.Measurement.Pending;
import com.aurastream.intel.analysis.prediction.Measurement.Unknowable;
import com.aurastream.intel.analysis.prediction.Prediction.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CountSeriesTests {

    private static final Instant DUE = Instant.parse("2026-11-20T22:30:00Z");
    private static final Instant NEXT_DAY = DUE.plus(Duration.ofHours(2));

    @Test
    void betweenTwoReadingsTheCountGrowsEvenly() {
        Measurement measurement =
                series(reading(-60, 1_000), reading(180, 5_000)).at(DUE, DUE.plus(Duration.ofHours(4)));

        assertThat(measurement).isEqualTo(new Measured(2_000, "the readings of 20 Nov 21:30 UTC and 21 Nov 01:30 UTC"));
    }

    @Test
    void readingOfTheVeryMomentIsTheCount() {
        assertThat(series(reading(0, 77)).at(DUE, NEXT_DAY))
                .isInstanceOfSatisfying(
                        Measured.class, m -> assertThat(m.value()).isEqualTo(77));
    }

    @Test
    void readingAfterNowIsNotSeen() {
        CountSeries series = series(reading(-30, 1_000), reading(90, 5_000));

        assertThat(series.at(DUE, DUE.plus(Duration.ofHours(1)))).isInstanceOf(Pending.class);
        assertThat(series.at(DUE, DUE.plus(Duration.ofMinutes(90)))).isInstanceOf(Measured.class);
    }

    @Test
    void lateReadingIsWaitedForADayAndThenTheNearOneBeforeStands() {
        CountSeries series = series(reading(-50, 1_000));

        assertThat(series.at(DUE, DUE.plus(Duration.ofHours(23)))).isInstanceOf(Pending.class);
        assertThat(series.at(DUE, DUE.plus(Duration.ofHours(24))))
                .isEqualTo(new Measured(1_000, "the reading of 20 Nov 21:40 UTC"));
    }

    @Test
    void acrossAWideGapNothingIsGuessed() {
        CountSeries series = series(reading(-7 * 60, 1_000), reading(6 * 60, 5_000));

        assertThat(series.at(DUE, DUE.plus(Duration.ofHours(7))))
                .isEqualTo(new Unknowable("There is no reading near 20 Nov 22:30 UTC."));
    }

    @Test
    void nearReadingBesideAWideGapStands() {
        CountSeries series = series(reading(-20 * 60, 1_000), reading(40, 5_000));

        assertThat(series.at(DUE, NEXT_DAY)).isEqualTo(new Measured(5_000, "the reading of 20 Nov 23:10 UTC"));
    }

    @Test
    void withoutAnyReadingTheWaitEnds() {
        assertThat(series().at(DUE, NEXT_DAY)).isInstanceOf(Pending.class);
        assertThat(series().at(DUE, DUE.plus(Duration.ofHours(24)))).isInstanceOf(Unknowable.class);
    }

    @Test
    void hitReachesTheNumberAndMissDoesNot() {
        assertThat(grade(10_000).verdict()).isEqualTo(Verdict.HIT);
        assertThat(grade(9_999).verdict()).isEqualTo(Verdict.MISS);
        assertThat(grade(9_999).observed()).hasValue(9_999);
        assertThat(grade(9_999).reason())
                .isEqualTo("9,999 views, by the reading of noon; at least 10,000 views had been predicted.");
    }

    @Test
    void whatIsUnknowableIsUngradableWithItsReasonAndPendingHasNoGrade() {
        assertThat(Grade.of(prediction(), new Unknowable("The video is no longer public."), NEXT_DAY))
                .contains(new Grade(
                        Verdict.UNGRADABLE, OptionalDouble.empty(), "The video is no longer public.", NEXT_DAY));
        assertThat(Grade.of(prediction(), new Pending("Wait."), NEXT_DAY)).isEmpty();
    }

    private static Grade grade(double observed) {
        return Grade.of(prediction(), new Measured(observed, "the reading of noon"), NEXT_DAY)
                .orElseThrow();
    }

    private static Prediction prediction() {
        return new Prediction(
                Metric.VIDEO_VIEWS, "gta", "video-1", 5_000, 10_000, DUE.minus(Duration.ofHours(22)), DUE);
    }

    private static CountSeries series(Reading... readings) {
        return new CountSeries(Arrays.asList(readings));
    }

    private static Reading reading(long minutesAfter, double count) {
        return new Reading(DUE.plus(Duration.ofMinutes(minutesAfter)), count);
    }
}
