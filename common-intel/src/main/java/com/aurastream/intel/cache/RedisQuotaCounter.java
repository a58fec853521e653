package com.aurastream.intel.cache;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * One hash per bucket and day, a field per caller, and one script that decides and counts, so that no two can race. Beside the hash
 * stands for a while a mark of each reservation that was granted: the client sends a command again whose answer was lost with the
 * connection, and by its mark such a reservation is counted once.
 */
final class RedisQuotaCounter implements QuotaCounter {

    private static final Duration KEPT = PlainKeys.YOUTUBE_QUOTA.ttl().orElseThrow();

    private static final Duration MARKED = PlainKeys.QUOTA_RESERVATION.ttl().orElseThrow();

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> RESERVE = RedisScript.of(
            new ClassPathResource(
                    "com/aurastream/intel/cache/quota-reserve.lua", RedisQuotaCounter.class.getClassLoader()),
            List.class);

    private final StringRedisTemplate redis;

    RedisQuotaCounter(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Answer reserve(Reservation reservation) {
        List<String> arguments = new ArrayList<>(List.of(
                reservation.caller(),
                Long.toString(reservation.units()),
                Long.toString(reservation.limit()),
                Long.toString(reservation.most()),
                Long.toString(KEPT.toSeconds()),
                Long.toString(MARKED.toMillis())));
        reservation.keptForOthers().forEach((caller, kept) -> {
            arguments.add(caller);
            arguments.add(Long.toString(kept));
        });
        String key = key(reservation.bucket(), reservation.date());
        List<?> answer = asked(key, () -> redis.execute(RESERVE, List.of(key, mark(key)), arguments.toArray()));
        return new Answer(number(answer, 0) == 1, number(answer, 1), number(answer, 2), number(answer, 3));
    }

    @Override
    public Map<String, Long> spent(String bucket, LocalDate date) {
        String key = key(bucket, date);
        Map<String, Long> spent = new TreeMap<>();
        asked(key, () -> redis.<String, String>opsForHash().entries(key))
                .forEach((caller, units) -> spent.put(caller, Long.valueOf(units)));
        return spent;
    }

    private static String key(String bucket, LocalDate date) {
        return bucket.equals(GEMINI)
                ? PlainKeys.GEMINI_QUOTA.name(date.toString())
                : PlainKeys.YOUTUBE_QUOTA.name(bucket, date.toString());
    }

    /** The key of the hash stands in it as a Redis Cluster hash tag, so that both lie in one slot. */
    static String mark(String key) {
        return PlainKeys.QUOTA_RESERVATION.name(UUID.randomUUID().toString()).replace("<quota key>", key);
    }

    private static <T> T asked(String key, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            throw new CacheUnavailableException("the quota under " + key + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static long number(List<?> answer, int index) {
        return ((Number) answer.get(index)).longValue();
    }
}
