package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.aurastream.intel.testing.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisPlainValuesIT {

    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private PlainValues values;

    TestRedis on() {
        return TestRedis.ONE_NODE;
    }

    @BeforeAll
    void start() {
        connections = on().connections(Duration.ofSeconds(5));
        redis = new StringRedisTemplate(connections);
        values = RedisCache.values(redis);
    }

    @AfterAll
    void stop() {
        connections.destroy();
    }

    @Test
    void manyAreReadAtOnceWhereverTheyLieAndInTheOrderOfTheQuestion() {
        List<String> names = IntStream.range(0, 40)
                .mapToObj(i -> PlainKeys.FLEET_JOB.name("job-" + i))
                .toList();
        names.forEach(name -> redis.opsForValue().set(name, "of " + name));

        assertThat(values.find(names).entrySet())
                .containsExactlyElementsOf(
                        names.stream().map(name -> entry(name, "of " + name)).toList());
    }

    @Test
    void whatIsNotThereIsLeftOut() {
        redis.opsForValue().set("there", "");

        assertThat(values.find(List.of("not-there", "there", "neither"))).containsExactly(entry("there", ""));
        assertThat(values.find(List.of("not-there"))).isEmpty();
    }

    @Test
    void withoutRedisTheKeysAreNamed() {
        LettuceConnectionFactory nowhere = on().nowhere();
        PlainValues unreachable = RedisCache.values(new StringRedisTemplate(nowhere));

        assertThatThrownBy(() -> unreachable.find(List.of("a", "b")))
                .isInstanceOf(CacheUnavailableException.class)
                .hasMessage("Redis did not read [a, b]");
        nowhere.destroy();
    }
}
