package com.aurastream.intel.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis strings, several at once. */
final class RedisPlainValues implements PlainValues {

    private final StringRedisTemplate redis;

    RedisPlainValues(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Map<String, String> find(Collection<String> names) {
        List<String> ordered = List.copyOf(names);
        Map<String, String> found = new LinkedHashMap<>();
        List<String> values = values(ordered);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                found.put(ordered.get(i), value);
            }
        }
        return found;
    }

    private List<String> values(List<String> names) {
        try {
            List<String> values = redis.opsForValue().multiGet(names);
            return values == null ? List.of() : values;
        } catch (DataAccessException e) {
            throw new CacheUnavailableException("Redis did not read " + names, e);
        }
    }
}
