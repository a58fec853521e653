package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.snapshot.ClipReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayWatchTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @Test
    void dayIsWholeWhenNoPauseIsLongerThanRunsLookBack() {
        assertThat(isWhole(
                        "2026-11-22T05:00:00Z",
                        "2026-11-22T11:00:00Z",
                        "2026-11-22T17:00:00Z",
                        "2026-11-22T22:00:00Z",
                        "2026-11-23T00:05:00Z"))
                .isTrue();
    }

    @Test
    void pauseThatIsLongerMeansThatClipsMayBeMissing() {
        assertThat(isWhole(
                        "2026-11-22T05:00:00Z",
                        "2026-11-22T11:01:00Z",
                        "2026-11-22T17:00:00Z",
                        "2026-11-22T23:00:00Z",
                        "2026-11-23T00:05:00Z"))
                .isFalse();
    }

    @Test
    void dayThatNobodyLookedAtAfterItsEndOrFromItsStartIsNotWhole() {
        assertThat(isWhole(
                        "2026-11-22T05:00:00Z", "2026-11-22T11:00:00Z", "2026-11-22T17:00:00Z", "2026-11-22T22:00:00Z"))
                .isFalse();
        assertThat(isWhole("2026-11-22T19:00:00Z", "2026-11-23T00:05:00Z")).isFalse();
        assertThat(isWhole()).isFalse();
    }

    private static boolean isWhole(String... readings) {
        List<ClipHistory> clips = Stream.of(readings)
                .map(Instant::parse)
                .map(at -> new ClipHistory(ScriptedClips.clip("c" + at, "33214", at), List.of(new ClipReading(at, 1))))
                .toList();
        return DayWatch.isWhole(DAY, clips, Duration.ofHours(6));
    }
}
