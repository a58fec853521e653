package com.aurastream.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventMintTests {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private final EventMint mint = new EventMint(7, NOW);

    @Test
    void theSameNumberAlwaysGivesTheSameEventAndAnotherNumberAnother() {
        assertThat(mint.event(42)).isEqualTo(new EventMint(7, NOW).event(42)).isNotEqualTo(mint.event(43));
        assertThat(IntStream.range(0, 10_000).mapToObj(mint::id).distinct()).hasSize(10_000);
    }

    @Test
    void anIdSaysWhichEventItIsAndAStrangersSaysNothing() {
        assertThat(mint.number(mint.id(123_456))).isEqualTo(123_456);
        assertThat(mint.number(new EventMint(8, NOW).id(1))).isEqualTo(-1);
        assertThat(mint.number(UUID.randomUUID().toString())).isEqualTo(-1);
        assertThat(mint.number("x")).isEqualTo(-1);
    }

    @Test
    void eventsHappenedWithinTheLastThreeDays() {
        assertThat(IntStream.range(0, 5_000).mapToObj(mint::event).map(MintedEvent::occurredAt))
                .allMatch(at -> at.isAfter(NOW.minus(Duration.ofDays(3))) && !at.isAfter(NOW));
        assertThat(IntStream.range(0, 5_000)
                        .mapToObj(mint::event)
                        .map(MintedEvent::day)
                        .distinct())
                .hasSizeBetween(3, 4);
    }
}
