package com.aurastream.intel.cache;

import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.document.DocumentJson;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Makes the cache that stands on Redis. */
public final class RedisCache {

    private RedisCache() {}

    /** Documents. */
    public static DocumentCache documents(StringRedisTemplate redis, DocumentJson json) {
        return new RedisDocumentCache(redis, json);
    }

    /** The count of daily quota. */
    public static QuotaCounter quota(StringRedisTemplate redis) {
        return new RedisQuotaCounter(redis);
    }

    /** Values that are no documents, for reading. */
    public static PlainValues values(StringRedisTemplate redis) {
        return new RedisPlainValues(redis);
    }

    /** Coach sessions while they last. */
    public static CoachSessions coachSessions(StringRedisTemplate redis, CoachRules rules) {
        return new RedisCoachSessions(redis, rules);
    }

    /** Coach sessions, for whoever clears them away. */
    public static CoachSessionIndex coachSessionIndex(StringRedisTemplate redis, CoachRules rules) {
        return new RedisCoachSessionIndex(redis, rules);
    }

    /** The stream of analytics events, and its books. */
    public static EventStream events(StringRedisTemplate redis) {
        return new RedisEventStream(redis);
    }
}
