package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresVerdictArchiveIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aVerdictBelongsToItsPictureModelAndQuestionAndTheFirstOneStands() {
        try (ArchiveFixture fixture = new ArchiveFixture("verdict_archive")) {
            ArchivedVerdict first = verdict("aa", "lite", 1, "split");
            fixture.verdicts.save(first);
            fixture.verdicts.save(verdict("aa", "lite", 1, "collage"));
            fixture.verdicts.save(verdict("aa", "lite", 2, "collage"));
            fixture.verdicts.save(verdict("aa", "pro", 1, "collage"));
            fixture.verdicts.save(verdict("bb", "lite", 1, "collage"));
            assertThat(fixture.verdicts.find(List.of("aa", "aa", "cc"), "lite", 1))
                    .isEqualTo(Map.of("aa", first));
            assertThat(fixture.verdicts.find(List.of("aa", "bb"), "lite", 1)).containsOnlyKeys("aa", "bb");
            assertThat(fixture.verdicts.find(List.of(), "lite", 1)).isEmpty();
        }
    }

    private static ArchivedVerdict verdict(String picture, String model, int question, String layout) {
        return new ArchivedVerdict(
                picture, model, question, model + "-001", NOON, Map.of("layout", layout, "faces", "none"));
    }
}
