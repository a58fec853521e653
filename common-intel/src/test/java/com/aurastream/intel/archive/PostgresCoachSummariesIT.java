package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.coach.CoachSummary;
import com.aurastream.intel.coach.CoachSummary.Ending;
import com.aurastream.intel.testing.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresCoachSummariesIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static ArchiveFixture fixture;
    private static CoachSummaries summaries;

    @BeforeAll
    static void start() {
        fixture = new ArchiveFixture("coach_summaries");
        summaries = PostgresArchive.coachSummaries(fixture.jdbc);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.execute("truncate coach_session");
    }

    @Test
    void aSummaryIsKeptOnceAndTheFirstOfEqualActivityStands() {
        summaries.save(List.of(summary("s-1", NOON, Ending.IDLE), summary("s-2", NOON, Ending.CREATOR)));
        summaries.save(List.of(summary("s-1", NOON, Ending.CREATOR)));

        assertThat(rows()).hasSize(2);
        assertThat(row("s-1"))
                .containsEntry("ending", "idle")
                .containsEntry("topic", "titles")
                .containsEntry("turns", 2)
                .containsEntry("messages", 3)
                .containsEntry("characters", 99);
        assertThat(rows().toString()).contains("2026-11-23");
    }

    @Test
    void theSummaryWithTheLaterActivityStandsWhicheverComesFirst() {
        Instant later = NOON.plusSeconds(60);
        summaries.save(List.of(summary("s-1", NOON, Ending.CREATOR), summary("s-2", later, Ending.CREATOR)));
        summaries.save(List.of(summary("s-1", later, Ending.IDLE), summary("s-2", NOON, Ending.IDLE)));

        assertThat(row("s-1")).containsEntry("ending", "idle");
        assertThat(row("s-2")).containsEntry("ending", "creator");
    }

    @Test
    void nothingToSaveIsFine() {
        summaries.save(List.of());

        assertThat(rows()).isEmpty();
    }

    @Test
    void manyWhoSaveTheSameInAnyOrderAtOnceKeepEachOnce() {
        List<CompletableFuture<Void>> savers = IntStream.range(0, 6)
                .mapToObj(seed -> CompletableFuture.runAsync(
                        () -> {
                            List<CoachSummary> shuffled = new ArrayList<>(IntStream.range(0, 300)
                                    .mapToObj(i -> summary("s-" + i, NOON, Ending.IDLE))
                                    .toList());
                            Collections.shuffle(shuffled, new Random(seed));
                            summaries.save(shuffled);
                        },
                        Threads.EACH))
                .toList();
        savers.forEach(CompletableFuture::join);

        assertThat(rows()).hasSize(300);
    }

    private static List<Map<String, Object>> rows() {
        return fixture.jdbc.queryForList("select * from coach_session");
    }

    private static Map<String, Object> row(String id) {
        return fixture.jdbc.queryForMap("select * from coach_session where id = ?", id);
    }

    private static CoachSummary summary(String id, Instant lastActivity, Ending ending) {
        return new CoachSummary(
                id,
                "ann",
                Optional.of("titles"),
                NOON.minusSeconds(600),
                lastActivity,
                lastActivity.plusSeconds(1800),
                ending,
                2,
                3,
                99);
    }
}
