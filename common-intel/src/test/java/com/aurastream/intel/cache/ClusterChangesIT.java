package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.testing.ClusterNode;
import com.aurastream.intel.testing.TestCluster;
import com.aurastream.intel.testing.TestRedis;
import com.aurastream.intel.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The cluster changes while events are accepted: none is lost that was accepted, none is there twice. */
class ClusterChangesIT {

    private static final String STREAM = PlainKeys.ANALYTICS_EVENTS.name();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private EventStream stream;

    @BeforeEach
    void connect() {
        connections = TestRedis.CLUSTER.connections(Duration.ofSeconds(5));
        redis = new StringRedisTemplate(connections);
        stream = RedisCache.events(redis);
    }

    @AfterEach
    void disconnect() {
        connections.destroy();
    }

    @Test
    void aSlotThatMovesTakesItsEventsAlong() {
        assertThat(append("first")).isTrue();
        ClusterNode from = TestCluster.ownerOf(STREAM);
        ClusterNode to = otherThan(from);
        AtomicBoolean moved = new AtomicBoolean();
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> appendUntil(moved, "w" + writer), Threads.EACH))
                .toList();
        await().atMost(PATIENCE).until(() -> accepted.size() > 50);

        TestCluster.moveSlotOf(STREAM, to);
        int before = accepted.size();
        await().atMost(PATIENCE).until(() -> accepted.size() > before + 50);
        moved.set(true);
        writers.forEach(CompletableFuture::join);

        assertThat(TestCluster.ownerOf(STREAM)).isSameAs(to);
        assertThat(TestCluster.keys(from)).doesNotContain(STREAM);
        assertAllAcceptedAreThereOnce();
        TestCluster.moveSlotOf(STREAM, from);
    }

    @Test
    void aNodeThatIsKilledAndComesBackHasAllThatItAccepted() {
        ClusterNode owner = TestCluster.ownerOf(STREAM);
        String elsewhere = keyOf(otherThan(owner));
        redis.opsForValue().set(elsewhere, "before");
        for (int i = 0; i < 200; i++) {
            assertThat(append("before-" + i)).isTrue();
        }

        owner.kill();
        try {
            assertThatThrownBy(() -> stream.append(List.of(event("into-the-void")), 0, 1_000_000))
                    .isInstanceOf(CacheUnavailableException.class);
            assertThat(redis.opsForValue().get(elsewhere)).isEqualTo("before");
        } finally {
            owner.startAgain();
            TestCluster.awaitReady();
        }
        await().atMost(PATIENCE).until(() -> append("after"));

        assertAllAcceptedAreThereOnce();
    }

    private void appendUntil(AtomicBoolean end, String writer) {
        for (int i = 0; !end.get(); i++) {
            append(writer + "-" + i);
        }
    }

    /** While the slot's keys are on their way, or its node is away, an append may be refused; then its sender comes again. */
    private boolean append(String id) {
        try {
            boolean fits = stream.append(List.of(event(id)), 0, 1_000_000);
            accepted.add(id);
            return fits;
        } catch (CacheUnavailableException e) {
            return false;
        }
    }

    private void assertAllAcceptedAreThereOnce() {
        List<String> there = stream.read(StreamPosition.START, 1_000_000).stream()
                .map(entry -> ((StreamedEvent) entry).event().id())
                .toList();
        assertThat(there).doesNotHaveDuplicates().containsAll(accepted);
        assertThat(stream.counts().accepted()).isEqualTo(there.size());
    }

    private static ClusterNode otherThan(ClusterNode owner) {
        return TestCluster.nodes().stream()
                .filter(node -> node != owner)
                .findFirst()
                .orElseThrow();
    }

    private static String keyOf(ClusterNode node) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "key-" + i)
                .filter(key -> TestCluster.ownerOf(key) == node)
                .findFirst()
                .orElseThrow();
    }

    private static AnalyticsEvent event(String id) {
        return new AnalyticsEvent(
                "creator", id, "opened", "page", "s", Optional.empty(), Instant.parse("2026-11-23T12:00:00Z"), "{}");
    }
}
