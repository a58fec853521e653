package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.cache.QuotaCounter.Answer;
import com.aurastream.intel.cache.QuotaCounter.Reservation;
import com.aurastream.intel.testing.TestRedis;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisQuotaCounterIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private QuotaCounter counter;

    TestRedis on() {
        return TestRedis.ONE_NODE;
    }

    @BeforeEach
    void connect() {
        connect(on().connections(Duration.ofSeconds(20)));
    }

    private void connect(LettuceConnectionFactory ways) {
        connections = ways;
        redis = new StringRedisTemplate(connections);
        counter = RedisCache.quota(redis);
    }

    @AfterEach
    void disconnect() {
        connections.destroy();
    }

    private Answer take(String caller, long limit, long most, Map<String, Long> kept) {
        return counter.reserve(new Reservation("general", DAY, caller, 1, limit, most, kept));
    }

    @Test
    void unitsAreCountedByCaller() {
        take("a", 10, 10, Map.of());
        take("a", 10, 10, Map.of());
        assertThat(take("b", 10, 10, Map.of())).isEqualTo(new Answer(true, 3, 1, 0));
        assertThat(counter.spent("general", DAY)).isEqualTo(Map.of("a", 2L, "b", 1L));
        assertThat(counter.spent("search", DAY)).isEmpty();
        assertThat(counter.spent("general", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void theCountLivesTwoDays() {
        take("a", 10, 10, Map.of());
        assertThat(redis.getExpire("youtube:quota:general:2026-11-23")).isBetween(172_790L, 172_800L);
    }

    @Test
    void theMarkOfAReservationLivesTwoMinutesInTheSlotOfItsCount() {
        String count = "youtube:quota:general:2026-11-23";
        String mark = RedisQuotaCounter.mark(count);
        assertThat(mark).matches("quota:reservation:\\{" + count + "}:[0-9a-f-]{36}");
        assertThat(SlotHash.getSlot(mark)).isEqualTo(SlotHash.getSlot(count));

        take("a", 1, 1, Map.of());
        take("a", 1, 1, Map.of());
        assertThat(redis.keys("quota:reservation:*")).singleElement().satisfies(granted -> assertThat(
                        redis.getExpire(granted, TimeUnit.MILLISECONDS))
                .isBetween(60_000L, 120_000L));
    }

    @Test
    void callsOfGeminiAreCountedUnderAKeyOfTheirOwn() {
        counter.reserve(new Reservation(QuotaLedger.GEMINI, DAY, "thumbnail-intel", 1, 10, 10, Map.of()));
        assertThat(redis.opsForHash().entries("gemini:quota:2026-11-23")).isEqualTo(Map.of("thumbnail-intel", "1"));
        assertThat(counter.spent(QuotaLedger.GEMINI, DAY)).isEqualTo(Map.of("thumbnail-intel", 1L));
        assertThat(counter.spent("general", DAY)).isEmpty();
    }

    @Test
    void aRefusalTakesNothing() {
        take("a", 1, 1, Map.of());
        assertThat(take("a", 1, 1, Map.of())).isEqualTo(new Answer(false, 1, 1, 0));
        assertThat(counter.spent("general", DAY)).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void theSmallerOfLimitAndShareHolds() {
        assertThat(take("a", 10, 1, Map.of()).granted()).isTrue();
        assertThat(take("a", 10, 1, Map.of()).granted()).isFalse();
        assertThat(take("b", 10, 10, Map.of()).granted()).isTrue();
    }

    @Test
    void whatOthersKeepShrinksAsTheyUseIt() {
        Map<String, Long> keptForB = Map.of("b", 2L);
        assertThat(take("a", 3, 3, keptForB)).isEqualTo(new Answer(true, 1, 1, 2));
        assertThat(take("a", 3, 3, keptForB).granted()).isFalse();
        assertThat(take("b", 3, 3, Map.of()).granted()).isTrue();
        assertThat(take("a", 3, 3, keptForB)).isEqualTo(new Answer(false, 2, 1, 1));
        assertThat(take("b", 3, 3, Map.of()).granted()).isTrue();
        assertThat(take("a", 3, 3, keptForB)).isEqualTo(new Answer(false, 3, 1, 0));
    }

    @Test
    void manyCallersAtOnceNeverExceedTheLimit() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String caller = "caller-" + i % 4;
                answers.add(threads.submit(() -> take(caller, 100, 40, Map.of()).granted()));
            }
            int granted = 0;
            for (Future<Boolean> answer : answers) {
                granted += answer.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
        assertThat(counter.spent("general", DAY).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void withoutRedisNothingIsGranted() {
        disconnect();
        connect(on().nowhere());
        assertThatThrownBy(() -> take("a", 10, 10, Map.of()))
                .isInstanceOf(CacheUnavailableException.class)
                .hasMessageContaining("youtube:quota:general:2026-11-23");
    }
}
