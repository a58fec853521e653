package com.aurastream.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.archive.VideoArchive.KnownVideo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationScheduleTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final ObservationSchedule schedule = new ObservationSchedule(Fixtures.OBSERVE);

    private static KnownVideo known(String id, Duration age, Duration sinceReading) {
        return new KnownVideo(id, NOW.minus(age), NOW.minus(sinceReading));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT30M, true",
        "PT1H, PT29M59S, true",
        "PT1H, PT19M, false",
        "PT47H, PT30M, true",
        "PT48H, PT30M, false",
        "PT48H, PT2H, true",
        "P6D, PT1H49M, false",
        "P6D, PT1H50M, true",
        "P7D, PT2H, false",
        "P29D, PT11H49M, false",
        "P29D, PT12H, true"
    })
    void aVideoIsDueByItsAge(Duration age, Duration sinceReading, boolean due) {
        assertThat(schedule.due(List.of(known("v", age, sinceReading)), NOW)).hasSize(due ? 1 : 0);
    }

    @Test
    void theYoungestComesFirst() {
        List<KnownVideo> known = List.of(
                known("old", Duration.ofDays(20), Duration.ofDays(1)),
                known("young", Duration.ofHours(1), Duration.ofHours(1)),
                known("middle", Duration.ofDays(3), Duration.ofDays(1)));
        assertThat(schedule.due(known, NOW)).containsExactly("young", "middle", "old");
    }
}
