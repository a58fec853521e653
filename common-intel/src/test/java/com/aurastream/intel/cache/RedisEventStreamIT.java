package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamEntry;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.event.UnreadableEntry;
import com.aurastream.intel.testing.TestRedis;
import com.aurastream.intel.testing.Threads;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisEventStreamIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final String STREAM = "analytics:events";
    private static final String BOOKS = "{analytics:events}:counts";

    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private EventStream stream;

    TestRedis on() {
        return TestRedis.ONE_NODE;
    }

    @BeforeEach
    void start() {
        connections = on().connections(Duration.ofSeconds(5));
        redis = new StringRedisTemplate(connections);
        stream = RedisCache.events(redis);
    }

    @AfterEach
    void stop() {
        connections.destroy();
    }

    @Test
    void eventsComeBackAsTheyWentInAndInTheirOrder() {
        AnalyticsEvent plain = event("e1", Optional.empty(), "{}");
        AnalyticsEvent rich =
                event("e2-ä🎮", Optional.of("u-1"), "{\"title\":\"schöne Grüße 🎮\",\"n\":[1,{\"x\":null}]}");

        assertThat(stream.append(List.of(plain, rich), 0, 10)).isTrue();
        assertThat(stream.append(List.of(event("e3", Optional.empty(), "{}")), 0, 10))
                .isTrue();

        List<StreamEntry> read = stream.read(StreamPosition.START, 10);
        assertThat(read)
                .extracting(RedisEventStreamIT::event)
                .startsWith(plain, rich)
                .hasSize(3);
        assertThat(read).extracting(StreamEntry::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void identicalEventsAreEntriesOfTheirOwn() {
        AnalyticsEvent same = event("e1", Optional.empty(), "{}");

        stream.append(List.of(same, same), 0, 10);
        stream.append(List.of(same), 0, 10);

        assertThat(stream.read(StreamPosition.START, 10)).hasSize(3);
        assertThat(stream.counts().accepted()).isEqualTo(3);
    }

    @Test
    void readingGoesOnWhereItStopped() {
        stream.append(events(25), 0, 100);
        List<String> ids = new ArrayList<>();
        StreamPosition at = StreamPosition.START;
        for (List<StreamEntry> page = stream.read(at, 10); !page.isEmpty(); page = stream.read(at, 10)) {
            assertThat(page.size()).isLessThanOrEqualTo(10);
            page.forEach(entry -> ids.add(event(entry).id()));
            at = page.get(page.size() - 1).position();
        }

        assertThat(ids).isEqualTo(events(25).stream().map(AnalyticsEvent::id).toList());
    }

    @Test
    void anEmptyStreamHasNothingToRead() {
        assertThat(stream.read(StreamPosition.START, 10)).isEmpty();
    }

    @Test
    void removingTakesExactlyWhatLiesUpToThePositionAndLeavesTheBooks() {
        stream.append(events(250), 3, 1000);
        List<StreamEntry> read = stream.read(StreamPosition.START, 250);
        StreamPosition last = read.get(136).position();

        String epoch = stream.counts().epoch();
        assertThat(stream.counts().first()).contains(read.get(0).position());

        stream.removeUpTo(epoch, last);
        stream.removeUpTo(epoch, last);
        stream.removeUpTo(epoch, StreamPosition.START);

        assertThat(stream.read(StreamPosition.START, 1000)).isEqualTo(read.subList(137, 250));
        StreamCounts counts = stream.counts();
        assertThat(List.of(counts.accepted(), counts.rejected(), counts.length()))
                .containsExactly(250L, 3L, 113L);
        assertThat(counts.first()).contains(read.get(137).position());
    }

    @Test
    void nothingIsRemovedOnBehalfOfAnotherLifeOfTheStream() {
        stream.append(events(3), 0, 10);
        StreamPosition last = stream.read(StreamPosition.START, 10).get(2).position();

        stream.removeUpTo("another-epoch", last);

        assertThat(stream.counts().length()).isEqualTo(3);
    }

    @Test
    void positionsGoOnAfterTheStreamHasBeenEmptied() {
        stream.append(events(2), 0, 10);
        StreamPosition last = stream.read(StreamPosition.START, 10).get(1).position();
        stream.removeUpTo(stream.counts().epoch(), last);
        assertThat(stream.counts().first()).isEmpty();
        stream.append(events(1), 0, 10);

        assertThat(stream.read(StreamPosition.START, 10).get(0).position()).isGreaterThan(last);
    }

    @Test
    void aRequestThatDoesNotFitLeavesNoTrace() {
        stream.append(events(8), 1, 10);
        StreamCounts before = stream.counts();

        assertThat(stream.append(events(3), 2, 10)).isFalse();
        assertThat(stream.counts()).isEqualTo(before);
        assertThat(stream.append(events(2), 0, 10)).isTrue();
        assertThat(stream.append(events(1), 0, 10)).isFalse();
    }

    @Test
    void rejectionsAloneAreEnteredEvenWhenTheStreamIsFull() {
        stream.append(events(10), 0, 10);

        assertThat(stream.append(List.of(), 4, 10)).isTrue();
        assertThat(stream.counts().rejected()).isEqualTo(4);
        assertThat(stream.counts().length()).isEqualTo(10);
    }

    @Test
    void booksAreOpenedOnceAndAnewWhenRedisLostThem() {
        String epoch = stream.counts().epoch();
        stream.append(events(1), 0, 10);

        assertThat(stream.counts().epoch()).isEqualTo(epoch).hasSize(36);

        redis.delete(List.of(STREAM, BOOKS));
        stream.append(events(1), 0, 10);
        assertThat(stream.counts().epoch()).isNotEqualTo(epoch);
        assertThat(stream.counts().accepted()).isEqualTo(1);
    }

    @Test
    void booksAndStreamAgreeWhenManyWriteAtOnce() {
        CompletableFuture.allOf(IntStream.range(0, 16)
                        .mapToObj(i -> CompletableFuture.runAsync(this::appendTwentyTimes, Threads.EACH))
                        .toArray(CompletableFuture[]::new))
                .join();

        StreamCounts counts = stream.counts();
        assertThat(List.of(counts.accepted(), counts.rejected(), counts.length()))
                .containsExactly(3200L, 320L, 3200L);
    }

    @Test
    void streamAndBooksLieInOneSlotOfACluster() {
        assertThat(SlotHash.getSlot(STREAM))
                .isEqualTo(SlotHash.getSlot(BOOKS))
                .isEqualTo(SlotHash.getSlot(PlainKeys.ANALYTICS_APPEND.name("x")));
    }

    @Test
    void fieldsOfALaterVersionArePassedOver() {
        stream.append(events(1), 0, 10);
        AnalyticsEvent event = events(1).get(0);
        Map<String, String> later = new LinkedHashMap<>();
        later.put("newer", "x");
        later.put("z", "y");
        redis.<String, String>opsForStream()
                .range(STREAM, Range.unbounded())
                .forEach(entry -> later.putAll(entry.getValue()));
        redis.opsForStream().add(STREAM, later);

        assertThat(stream.read(StreamPosition.START, 10))
                .extracting(RedisEventStreamIT::event)
                .containsExactly(event, event);
    }

    @Test
    void anEntryThatIsNoEventIsHandedOnWithWhatItHoldsAndStopsNothing() {
        stream.append(events(1), 0, 10);
        redis.opsForStream().add(STREAM, Map.of("c", "me", "rubbish", "x"));
        redis.opsForStream()
                .add(
                        STREAM,
                        Map.of("c", "me", "i", "1", "n", "n", "k", "k", "s", "s", "u", "", "t", "noon", "p", "{}"));
        stream.append(events(1), 0, 10);

        List<StreamEntry> read = stream.read(StreamPosition.START, 10);

        assertThat(read).hasSize(4);
        assertThat(event(read.get(3))).isEqualTo(events(1).get(0));
        assertThat(read.get(1)).isInstanceOfSatisfying(UnreadableEntry.class, entry -> {
            assertThat(entry.reason()).isEqualTo("it has no field u");
            assertThat(entry.content()).contains("c=me", "rubbish=x");
        });
        assertThat(read.get(2)).isInstanceOfSatisfying(UnreadableEntry.class, entry -> assertThat(entry.reason())
                .isEqualTo("its time 'noon' is no number of milliseconds"));
    }

    @Test
    void withoutRedisWhatWasTriedIsNamed() {
        LettuceConnectionFactory nowhere = on().nowhere();
        EventStream unreachable = RedisCache.events(new StringRedisTemplate(nowhere));

        assertThatThrownBy(() -> unreachable.append(events(1), 0, 10))
                .isInstanceOf(CacheUnavailableException.class)
                .hasMessage("Redis did not append to analytics:events");
        assertThatThrownBy(() -> unreachable.read(StreamPosition.START, 1))
                .isInstanceOf(CacheUnavailableException.class);
        assertThatThrownBy(() -> unreachable.removeUpTo("epoch", StreamPosition.START))
                .isInstanceOf(CacheUnavailableException.class);
        assertThatThrownBy(unreachable::counts).isInstanceOf(CacheUnavailableException.class);
        nowhere.destroy();
    }

    private static AnalyticsEvent event(StreamEntry entry) {
        return ((StreamedEvent) entry).event();
    }

    private void appendTwentyTimes() {
        for (int n = 0; n < 20; n++) {
            stream.append(events(10), 1, 100_000);
        }
    }

    private static List<AnalyticsEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("e" + i, Optional.of("u" + i % 7), "{\"page\":\"/ideas/" + i + "\"}"))
                .toList();
    }

    private static AnalyticsEvent event(String id, Optional<String> user, String properties) {
        return new AnalyticsEvent("0123456789abcdef", id, "video_idea_opened", "page", "s-1", user, NOON, properties);
    }
}
