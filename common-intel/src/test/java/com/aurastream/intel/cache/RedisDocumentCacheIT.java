package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.intel.cache.DocumentCache.Entry;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentInput;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentStatus;
import com.aurastream.intel.document.Fence;
import com.aurastream.intel.document.Method;
import com.aurastream.intel.snapshot.Origin;
import com.aurastream.intel.snapshot.TopGames;
import com.aurastream.intel.testing.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisDocumentCacheIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private DocumentCache cache;

    TestRedis on() {
        return TestRedis.ONE_NODE;
    }

    @BeforeAll
    void start() {
        connections = on().connections(Duration.ofSeconds(5));
        redis = new StringRedisTemplate(connections);
        cache = RedisCache.documents(redis, new DocumentJson());
    }

    @AfterAll
    void stop() {
        connections.destroy();
    }

    @Test
    void aDocumentComesBackTypedAndAsTheBytesThatWerePut() {
        Document<TopGames> document = document();
        String text = new DocumentJson().write(document);
        assertThat(cache.put("twitch:top_games", text, HOUR, new Fence("twitch-streams", 1)))
                .isTrue();
        assertThat(cache.find(IntelKeys.TWITCH_TOP_GAMES, "twitch:top_games")).contains(document);
        assertThat(cache.findJson("twitch:top_games")).contains(text);
        assertThat(redis.getExpire("twitch:top_games", TimeUnit.MINUTES)).isBetween(58L, 60L);
    }

    @Test
    void anOvertakenRunStoresNothing() {
        cache.put("k1", "new", HOUR, new Fence("youtube-games", 8));
        assertThat(cache.put("k1", "old", HOUR, new Fence("youtube-games", 7))).isFalse();
        assertThat(cache.findJson("k1")).contains("new");
        assertThat(cache.put("k1", "same run", HOUR, new Fence("youtube-games", 8)))
                .isTrue();
    }

    @Test
    void jobsThatShareAKeyDoNotFenceEachOther() {
        cache.put("k2", "by games", HOUR, new Fence("youtube-games", 8));
        assertThat(cache.put("k2", "by observe", HOUR, new Fence("youtube-observe", 3)))
                .isTrue();
        assertThat(cache.put("k2", "late", HOUR, new Fence("youtube-games", 7))).isFalse();
    }

    @Test
    void aFenceOutlivesItsDocument() {
        cache.put("k3", "short-lived", Duration.ofMinutes(1), new Fence("clip-radar", 8));
        assertThat(redis.getExpire("fence:{k3}", TimeUnit.MINUTES)).isGreaterThanOrEqualTo(24 * 60);
        redis.delete("k3");
        assertThat(cache.put("k3", "late", HOUR, new Fence("clip-radar", 7))).isFalse();
    }

    @Test
    void fencesBeyondWhatADoubleHoldsInScientificNotationCompareExactly() {
        long fence = 1_795_438_800_123L;
        cache.put("k4", "new", HOUR, new Fence("clip-radar", fence));
        assertThat(cache.put("k4", "old", HOUR, new Fence("clip-radar", fence - 1)))
                .isFalse();
    }

    @Test
    void severalDocumentsAreStoredTogetherAndEachHasItsOwnFence() {
        Fence fence = new Fence("clip-radar", 8);
        cache.put("k7", "newer", HOUR, new Fence("clip-radar", 9));
        assertThat(cache.putAll(
                        List.of(
                                new Entry("k6", "six", HOUR),
                                new Entry("k7", "seven", HOUR),
                                new Entry("k8", "", HOUR)),
                        fence))
                .containsExactly("k7");
        assertThat(cache.findJson("k6")).contains("six");
        assertThat(cache.findJson("k7")).contains("newer");
        assertThat(cache.findJson("k8")).contains("");
        assertThat(redis.getExpire("k6", TimeUnit.MINUTES)).isBetween(58L, 60L);
        assertThat(cache.put("k6", "late", HOUR, new Fence("clip-radar", 7))).isFalse();
        assertThat(cache.putAll(List.of(), fence)).isEmpty();
    }

    @Test
    void aReaderPutsBackOnlyWhereNothingIs() {
        assertThat(cache.putIfAbsent("k5", "from the archive", HOUR)).isTrue();
        assertThat(cache.putIfAbsent("k5", "older still", HOUR)).isFalse();
        assertThat(cache.findJson("k5")).contains("from the archive");
    }

    @Test
    void aMissingKeyIsAbsent() {
        assertThat(cache.findJson("nothing:here")).isEmpty();
    }

    @Test
    void withoutRedisTheKeyIsNamed() {
        LettuceConnectionFactory nowhere = on().nowhere();
        DocumentCache unreachable = RedisCache.documents(new StringRedisTemplate(nowhere), new DocumentJson());
        assertThatThrownBy(() -> unreachable.findJson("twitch:top_games"))
                .isInstanceOf(CacheUnavailableException.class)
                .hasMessage("Redis did not read twitch:top_games");
        assertThatThrownBy(() -> unreachable.putAll(List.of(new Entry("k9", "", HOUR)), new Fence("clip-radar", 1)))
                .isInstanceOf(CacheUnavailableException.class);
        nowhere.destroy();
    }

    private static Document<TopGames> document() {
        return new Document<>(
                "twitch-top-games",
                1,
                Optional.empty(),
                Origin.SIMULATED,
                NOON,
                NOON.plusSeconds(1500),
                DocumentStatus.OK,
                List.of(new DocumentInput("helix/games/top", NOON, 1)),
                new Method("twitch.top-games", 1),
                "run-1",
                new TopGames(List.of(new TopGames.TopGame(1, "33214", "Fortnite", "https://box"))));
    }
}
