package com.aurastream.intel.cache;

import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.Fence;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Documents as Redis strings. Beside a key {@code K} stands {@code fence:{K}}, a hash of the newest fence by job: the hash
 * tag is the whole of {@code K}, and a key without braces is hashed as a whole, so that in Redis Cluster both lie in one
 * slot and one script may touch them. Fences live a day longer than their document, which is longer than any run.
 */
final class RedisDocumentCache implements DocumentCache {

    private static final RedisScript<Long> PUT =
            RedisScript.of(new ClassPathResource("put-document.lua", RedisDocumentCache.class), Long.class);

    private static final Duration FENCE_SURVIVES = Duration.ofDays(1);

    private final StringRedisTemplate redis;
    private final DocumentJson json;

    RedisDocumentCache(StringRedisTemplate redis, DocumentJson json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public <T> Optional<Document<T>> find(DocumentKey<T> key, String name) {
        return findJson(name).map(text -> json.read(key.kind(), text));
    }

    @Override
    public boolean exists(String name) {
        return Boolean.TRUE.equals(call("look for", name, () -> redis.hasKey(name)));
    }

    @Override
    public Optional<String> findJson(String name) {
        return Optional.ofNullable(call("read", name, () -> redis.opsForValue().get(name)));
    }

    @Override
    public boolean put(String name, String text, Duration ttl, Fence fence) {
        return isStored(call("store", name, () -> put(redis, new Entry(name, text, ttl), fence)));
    }

    /** One pipeline: a script for each document, since those of different keys may lie in different slots of a cluster. */
    @Override
    public List<String> putAll(List<Entry> entries, Fence fence) {
        if (entries.isEmpty()) {
            return List.of();
        }
        String names = entries.get(0).name() + " and " + (entries.size() - 1) + " others";
        List<Object> stored =
                Objects.requireNonNull(call("store", names, () -> redis.executePipelined(new Puts(entries, fence))));
        return IntStream.range(0, entries.size())
                .filter(i -> !isStored((Long) stored.get(i)))
                .mapToObj(i -> entries.get(i).name())
                .toList();
    }

    @Override
    public boolean putIfAbsent(String name, String text, Duration ttl) {
        return Boolean.TRUE.equals(call("store", name, () -> redis.opsForValue().setIfAbsent(name, text, ttl)));
    }

    private static @Nullable Long put(RedisOperations<String, String> operations, Entry entry, Fence fence) {
        return operations.execute(
                PUT,
                List.of(entry.name(), "fence:{" + entry.name() + "}"),
                entry.json(),
                Long.toString(entry.ttl().toMillis()),
                fence.job(),
                Long.toString(fence.token()),
                Long.toString(entry.ttl().plus(FENCE_SURVIVES).toMillis()));
    }

    private static boolean isStored(@Nullable Long answer) {
        return answer != null && answer == 1;
    }

    /** What a pipeline sends; the answers come when it is closed. */
    private record Puts(List<Entry> entries, Fence fence) implements SessionCallback<Object> {

        @Override
        @SuppressWarnings("unchecked") // the operations of a string template
        public <K, V> @Nullable Object execute(RedisOperations<K, V> operations) {
            entries.forEach(entry -> put((RedisOperations<String, String>) operations, entry, fence));
            return null;
        }
    }

    private static <V> @Nullable V call(String verb, String name, Supplier<@Nullable V> command) {
        try {
            return command.get();
        } catch (DataAccessException e) {
            throw new CacheUnavailableException("Redis did not " + verb + " " + name, e);
        }
    }
}
