package com.aurastream.intel.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** What Redis holds of coach sessions, looked at from outside. */
public final class CoachKeyspace {

    /** One look at everything: nothing can change while a script runs. In a cluster it runs where the index is, and so are they all. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> DISAGREEMENTS = RedisScript.of("""
            local wrong, index = {}, {}
            local entries = redis.call('ZRANGE', 'coach:sessions', 0, -1, 'WITHSCORES')
            for i = 1, #entries, 2 do
              index[entries[i]] = entries[i + 1]
            end
            local prefix = 'coach:session:{coach:sessions}:'
            for _, key in ipairs(redis.call('KEYS', prefix .. '*')) do
              local id = string.sub(key, #prefix + 1)
              local session = redis.call('HMGET', key, 'creator', 'last', 'ended')
              local expected = session[3] and '0' or session[2]
              if index[id] ~= expected then
                table.insert(wrong, id .. ': ' .. tostring(index[id]) .. ' in the index, ' .. tostring(expected) .. ' in the hash')
              end
              local own = redis.call('ZSCORE', 'coach:creator:{coach:sessions}:' .. session[1], id)
              if own and own ~= session[2] then
                table.insert(wrong, id .. ': ' .. own .. ' with its creator, ' .. session[2] .. ' in the hash')
              end
              index[id] = nil
            end
            for id in pairs(index) do
              table.insert(wrong, id .. ' is only in the index')
            end
            return wrong
            """, List.class);

    private static final RedisScript<Long> EXPIRES =
            RedisScript.of("return redis.call('PEXPIRETIME', KEYS[1])", Long.class);

    private final StringRedisTemplate redis;

    /** Looks at a Redis. */
    public CoachKeyspace(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Where index, hashes and the creators' own indexes do not agree at this moment; a sentence for each. */
    @SuppressWarnings("unchecked")
    public List<String> disagreements() {
        return redis.execute(DISAGREEMENTS, List.of("coach:sessions"));
    }

    /** Every key of the Redis, with its value as Redis dumps it and the moment at which it expires. */
    public Map<String, String> dump() {
        Map<String, String> dump = new TreeMap<>();
        redis.execute((RedisCallback<Void>) connection -> {
            Objects.requireNonNull(connection.keyCommands().keys("*".getBytes(StandardCharsets.US_ASCII)))
                    .forEach(key -> dump.put(
                            new String(key, StandardCharsets.UTF_8),
                            HexFormat.of().formatHex(connection.keyCommands().dump(key)) + " until "
                                    + redis.execute(EXPIRES, List.of(new String(key, StandardCharsets.UTF_8)))));
            return null;
        });
        return dump;
    }

    /** The sessions that there are, over or not. */
    public List<String> sessions() {
        String prefix = "coach:session:{coach:sessions}:";
        return Objects.requireNonNull(redis.keys(prefix + "*")).stream()
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
