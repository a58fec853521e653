package com.aurastream.intel.autoconfigure;

import com.aurastream.intel.cache.CoachSessionIndex;
import com.aurastream.intel.cache.CoachSessions;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.EventStream;
import com.aurastream.intel.cache.PlainValues;
import com.aurastream.intel.cache.QuotaCounter;
import com.aurastream.intel.cache.RedisCache;
import com.aurastream.intel.coach.CoachRules;
import com.aurastream.intel.document.DocumentJson;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.data.redis.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The cache on Redis. */
@AutoConfiguration(after = RedisAutoConfiguration.class)
@EnableConfigurationProperties(CoachSettings.class)
public class CacheAutoConfiguration {

    /** Before any other bean, and without this configuration: it has to see the settings of Redis as they are bound. */
    @Bean
    static RedisChoice redisChoice() {
        return new RedisChoice();
    }

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
    CoachRules coachRules(CoachSettings settings) {
        return settings.rules();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    CoachSessions coachSessions(StringRedisTemplate redis, CoachRules rules) {
        return RedisCache.coachSessions(redis, rules);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    CoachSessionIndex coachSessionIndex(StringRedisTemplate redis, CoachRules rules) {
        return RedisCache.coachSessionIndex(redis, rules);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(StringRedisTemplate.class)
    EventStream eventStream(StringRedisTemplate redis) {
        return RedisCache.events(redis);
    }
}
