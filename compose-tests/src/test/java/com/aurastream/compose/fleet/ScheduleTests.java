package com.aurastream.compose.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final Instant SINCE = Instant.parse("2026-11-23T20:00:00Z");

    private static String run(int fence, String outcome, int second, int seconds) {
        return """
                {"fence":%d,"trigger":"schedule","instance":"w@h%d:1-ab","outcome":"%s","startedAt":"%s","finishedAt":"%s"}""".formatted(fence, fence, outcome, SINCE.plusSeconds(second), SINCE.plusSeconds(second + seconds));
    }

    private static Schedule schedule(String... runs) throws JsonProcessingException {
        String json = Stream.of(runs).collect(Collectors.joining(",", "{\"runs\":[", "]}"));
        return Schedule.of(new ObjectMapper().readTree(json), SINCE, Duration.ofSeconds(20));
    }

    @Test
    void oneRunForEachMomentIsRight() throws JsonProcessingException {
        Schedule schedule = schedule(
                run(3, "succeeded", 41, 2),
                run(0, "skipped", 42, 0),
                run(2, "partial", 24, 3),
                run(1, "succeeded", 1, 5));

        assertThat(schedule.faults()).isEmpty();
        assertThat(schedule.bySlot().keySet()).containsExactly(SINCE, SINCE.plusSeconds(20), SINCE.plusSeconds(40));
    }

    @Test
    void whatWasBeforeDoesNotCount() throws JsonProcessingException {
        assertThat(schedule(run(1, "succeeded", -10, 2)).runs()).isEmpty();
    }

    @Test
    void twoRunsForOneMomentAreSaid() throws JsonProcessingException {
        assertThat(schedule(run(1, "succeeded", 1, 2), run(2, "succeeded", 6, 2))
                        .faults())
                .singleElement()
                .asString()
                .contains("ran 2 times");
    }

    @Test
    void runsAtTheSameTimeAreSaid() throws JsonProcessingException {
        assertThat(schedule(run(1, "succeeded", 1, 25), run(2, "succeeded", 22, 2))
                        .faults())
                .singleElement()
                .asString()
                .contains("not one after the other");
    }

    @Test
    void aFenceThatDoesNotGrowIsSaid() throws JsonProcessingException {
        assertThat(schedule(run(2, "succeeded", 1, 2), run(2, "succeeded", 22, 2))
                        .faults())
                .hasSize(1);
    }
}
