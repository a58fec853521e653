package com.aurastream.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.problem.ProblemException;
import com.aurastream.intel.archive.GenerationFeed;
import com.aurastream.intel.generation.GenerationEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

@Timeout(30)
class WatchersTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Map<UUID, Long>> questions = Collections.synchronizedList(new ArrayList<>());
    private Watchers watchers = watching((positions, limit) -> List.of(), Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        watchers.stop();
    }

    @Test
    void oneQuestionIsAskedForAllWatchersTogether() {
        for (int i = 0; i < 30; i++) {
            watchers.open("me-" + i, new UUID(0, i % 3), 0);
        }
        await().untilAsserted(
                        () -> assertThat(questions.get(questions.size() - 1)).hasSize(3));
        int asked = questions.size();
        watchers.look();

        assertThat(questions).hasSize(asked + 1);
        assertThat(open()).isEqualTo(30);
    }

    @Test
    void whoStandsFurtherBackIsNotSkippedForWhoStandsFurtherOn() {
        UUID job = new UUID(0, 1);
        watchers.stop();
        watchers = watching(WatchersTests::tenEvents, Duration.ofMillis(10));
        watchers.open("one", job, 8);
        watchers.open("other", job, 2);

        await().until(() -> open() == 0);
        assertThat(questions).allSatisfy(positions -> assertThat(positions).containsOnlyKeys(job));
    }

    @Test
    void aDatabaseThatFailsEndsNoStream() {
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        watchers.stop();
        watchers = watching(
                (positions, limit) -> {
                    if (failures.size() < 3) {
                        failures.add("once more");
                        throw new DataAccessResourceFailureException("no connection");
                    }
                    return tenEvents(positions, limit);
                },
                Duration.ofMillis(10));
        watchers.open("me", new UUID(0, 1), 0);

        await().until(() -> open() == 0);
        assertThat(failures).hasSize(3);
    }

    @Test
    void limitsHoldPerKeyAndInAll() {
        for (int i = 0; i < 5; i++) {
            watchers.open("me", new UUID(0, i), 0);
        }
        assertThatThrownBy(() -> watchers.open("me", new UUID(0, 9), 0))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(429);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("5");
                });
        for (int i = 5; i < 40; i++) {
            watchers.open("other-" + i, new UUID(0, i), 0);
        }
        assertThatThrownBy(() -> watchers.open("one-more", new UUID(0, 9), 0))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(503));
    }

    @Test
    void stoppingEndsEveryStreamAndOpensNoMore() {
        watchers.open("me", new UUID(0, 1), 0);
        watchers.stop();

        await().until(() -> open() == 0);
        assertThatThrownBy(() -> watchers.open("me", new UUID(0, 1), 0))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("stopping");
    }

    private double open() {
        return meters.get("aurastream.generation.watchers").gauge().value();
    }

    private static List<GenerationEvent> tenEvents(Map<UUID, Long> positions, int limit) {
        return positions.entrySet().stream()
                .flatMap(entry -> LongStream.rangeClosed(entry.getValue() + 1, 10)
                        .mapToObj(number -> new GenerationEvent(
                                entry.getKey().toString(),
                                number,
                                Instant.EPOCH,
                                number == 10 ? "completed" : "progress",
                                "{}")))
                .toList();
    }

    private Watchers watching(GenerationFeed feed, Duration poll) {
        StudioProperties settings = new StudioProperties(50, 5, 40, poll, Duration.ofSeconds(30));
        meters.clear();
        Watchers made = new Watchers(
                (positions, limit) -> {
                    questions.add(Map.copyOf(positions));
                    return feed.after(positions, limit);
                },
                StoreGuard.of("PostgreSQL", Duration.ofMillis(5)),
                settings,
                meters);
        made.start();
        return made;
    }
}
