package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.DirectorySample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostgresStreamArchiveIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void theHistoryIsOldestFirstAndTheFirstReadingOfAnInstantStands() {
        try (ArchiveFixture fixture = new ArchiveFixture("stream_archive")) {
            DirectorySample later = sample(NOON.plusSeconds(900), 70);
            DirectorySample first = sample(NOON, 50);
            fixture.streams.save("valorant", later);
            fixture.streams.save("valorant", first);
            fixture.streams.save("valorant", sample(NOON, 99));
            fixture.streams.save("gta", first);
            assertThat(fixture.streams.history("valorant", NOON)).containsExactly(first, later);
            assertThat(fixture.streams.history("valorant", NOON.plusSeconds(1))).containsExactly(later);
        }
    }

    private static DirectorySample sample(Instant at, long viewers) {
        return new DirectorySample(at, 12, viewers, 20, 45, 3.5, true);
    }
}
