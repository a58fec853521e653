package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.cache.PlainValues;
import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.cache.RedisCache;
import com.aurastream.intel.document.DocumentJson;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.data.redis.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The cache on Redis. */
@AutoConfiguration(after = RedisAutoConfiguration.class)
public class CacheAutoConfiguration {

    /** While Redis is away, a reader turns to the archive at once instead of waiting for the time limit. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failFastWhileDisconnected() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    DocumentCache documentCache(StringRedisTemplate redis, DocumentJson json) {
        return RedisCache.documents(redis, json);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    QuotaCounter quotaCounter(StringRedisTemplate redis) {
        return RedisCache.quota(redis);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    PlainValues plainValues(StringRedisTemplate redis) {
        return RedisCache.values(redis);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    EventStream eventStream(StringRedisTemplate redis) {
        return RedisCache.events(redis);
    }
}
